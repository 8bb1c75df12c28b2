import { type EntryClass, entryClass } from '../../../../../miniprogram/packages/brand/core/scenes';

/** Every scene that the platform names, by what a reader did. */
const SCENES: Record<EntryClass, number[]> = {
  chat: [1007, 1036, 1096, 1173, 1208],
  group: [1008, 1044, 1158, 1160, 1185],
  moments: [1154, 1155],
  code: [1011, 1012, 1013, 1017, 1025, 1031, 1032, 1047, 1048, 1049, 1124, 1125, 1126],
  program: [1037, 1038, 1099, 1135],
  app: [1069],
  web: [1065, 1167, 1168, 1178, 1179, 1181, 1194, 1286],
  official: [1020, 1035, 1043, 1058, 1074, 1082, 1091, 1102, 1144, 1157, 1426, 1427, 1429, 1432],
  channels: [1175, 1176, 1177, 1184, 1191, 1193, 1195, 1197, 1198],
  search: [1005, 1006, 1027, 1053, 1106, 1129, 1232, 1244],
  message: [1014, 1073, 1081, 1107, 1231],
  wecom: [1119, 1120, 1121, 1192, 1202, 1207],
  ad: [1045, 1046, 1067, 1084, 1095, 1189, 1200, 1201],
  kept: [1010, 1022, 1023, 1103, 1104, 1113, 1114, 1131, 1186, 1187, 1223, 1304],
  recent: [1001, 1024, 1056, 1089, 1090, 1145, 1196, 1256, 1257, 1258, 1259, 1260],
  other: [1000, 1039, 1092, 1101, 1265, 1266, 1267, 0, -1, 99_999, NaN],
};

const ALL = Object.entries(SCENES).flatMap(([name, scenes]) => scenes.map((scene) => [scene, name] as const));

it.each(ALL)('scene %d is %s', (scene, name) => {
  expect(entryClass(scene)).toBe(name);
});

it('puts no scene into two classes', () => {
  expect(new Set(ALL.map(([scene]) => scene)).size).toBe(ALL.length);
});
