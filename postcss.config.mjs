// Mantine's PostCSS preset: rem(), light-dark() and nesting in our CSS modules.
const config = { plugins: { "postcss-preset-mantine": {} } };

export default config;
