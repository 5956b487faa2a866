import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/* For what waits in memory or between builds: Zstandard (RFC 8878) at its quickest. */

const quick = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Compresses bytes, or a text in UTF-8. */
export function compress(bytes: Uint8Array | string): Buffer<ArrayBuffer> {
  return zstdCompressSync(bytes, quick);
}

/** The bytes that were compressed. */
export function decompress(bytes: Uint8Array): Buffer<ArrayBuffer> {
  return zstdDecompressSync(bytes);
}
