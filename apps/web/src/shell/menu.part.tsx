export { Menu as default } from '@regia/ui';
