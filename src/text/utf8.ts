const decoder = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text: UTF-8, without a byte order mark. Null where they are not UTF-8, for no letter may be guessed. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
