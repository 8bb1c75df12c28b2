// The module that build/api-versions.ts provides to the page's runtime.
declare module 'wx-api-versions' {
  const versions: import('./api-versions').ApiVersions;
  export default versions;
}
