/// <reference types="vite/client" />

declare module 'virtual:web-plugins' {
  export const loaders: readonly import('@regia/web-kit').PluginLoader[];
}
declare module 'virtual:core-messages/*' {
  const messages: import('@regia/web-kit').Messages;
  export default messages;
}
