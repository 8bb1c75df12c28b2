/** What the platform's framework puts into the global scope and a module asks for while it is imported. */
Object.assign(globalThis, { Behavior: (definition: object) => definition });
export {};
