export * from './city/city-and-theme-reference.js';
export * from './city/register-cities.js';
export * from './contract.js';
export * from './core-consortium.js';
export * from './migrations/1795000100000-create-consortium.js';
export * from './migrations/1795000210000-tell-plugin-switched.js';
