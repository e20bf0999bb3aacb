package dev.sglint.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Bytes to text: gzip is unpacked wherever its mark is seen; then UTF-8, or UTF-16 where a
 * byte-order mark says so. What is not valid becomes U+FFFD.
 */
final class TextDecoder {
  private static final int BUFFER = 64 * 1024;

  private TextDecoder() {}

  static Reader reader(InputStream bytes) throws IOException {
    InputStream in = new Waiting(bytes);
    if (startsWith(in, 0x1F, 0x8B)) {
      in = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
    }
    if (startsWith(in, 0xEF, 0xBB, 0xBF)) {
      return reader(in, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(in, 0xFF, 0xFE)) {
      return reader(in, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(in, 0xFE, 0xFF)) {
      return reader(in, 2, StandardCharsets.UTF_16BE);
    }
    return reader(in, 0, StandardCharsets.UTF_8);
  }

  /**
   * Waits for what is to come when it is asked whether there is any: the library asks that after
   * each member of a gzip file, and a slow pipe would end it there.
   */
  private static final class Waiting extends BufferedInputStream {
    Waiting(InputStream in) {
      super(in, BUFFER);
    }

    @Override
    public synchronized int available() throws IOException {
      int known = super.available();
      if (known > 0) {
        return known;
      }
      mark(1);
      int next = read();
      reset();
      return next < 0 ? 0 : 1;
    }
  }

  private static Reader reader(InputStream in, int skip, Charset charset) throws IOException {
    in.skipNBytes(skip);
    return new InputStreamReader(in, charset);
  }

  private static boolean startsWith(InputStream in, int... mark) throws IOException {
    in.mark(mark.length);
    byte[] first = in.readNBytes(mark.length);
    in.reset();
    if (first.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((first[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
