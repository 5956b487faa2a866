/* Checks the types of .ts and .astro files alike, with what Astro generates for them made first. */
import { check, parseArgsAsCheckConfig } from '@astrojs/check';
import { sync } from 'astro';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await sync({ logLevel: 'error' });
const failed = await check(parseArgsAsCheckConfig(['--minimumFailingSeverity', 'warning']));
process.exitCode = failed === true ? 1 : 0;
