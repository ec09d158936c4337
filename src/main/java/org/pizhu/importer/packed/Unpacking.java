package org.pizhu.importer.packed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stream out of a packed file, which ends where more was unpacked than such a file would hold. */
public final class Unpacking extends InputStream {

  private static final Logger LOG = LoggerFactory.getLogger(Unpacking.class);

  /** No archive unpacks to so many times its size, beyond what a few pages take. */
  private static final int MOST_TIMES = 200;
  private static final long ALWAYS = 256L << 20;

  /** More was unpacked than an archive would. */
  public static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
    private final long limit;

    private TooMuch(long limit) {
      this.limit = limit;
    }

    /** How many bytes were read at the most. */
    public long limit() {
      return limit;
    }
  }

  private final InputStream in;
  private final long limit;
  private long read;
  private final boolean endsAtBreak;
  private boolean isCut;

  /**
   * @param in what is unpacked
   * @param packed how many bytes the packed file has
   * @param most how many may come out of it, whatever its size
   */
  public Unpacking(InputStream in, long packed, long most) {
    this(in, packed, most, false);
  }

  private Unpacking(InputStream in, long packed, long most, boolean endsAtBreak) {
    this.in = in;
    this.endsAtBreak = endsAtBreak;
    limit = Math.min(most, Math.max(ALWAYS, MOST_TIMES * packed));
  }

  /** The same, but where the packed file breaks off, what came out of it ends. */
  public static Unpacking toBreak(InputStream in, long packed, long most) {
    return new Unpacking(in, packed, most, true);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int got = in.read(bytes, offset, length);
      return count(got, got);
    } catch (EOFException | ZipException broken) {
      if (!endsAtBreak) {
        throw broken;
      }
      // What came before has been read already, but only if this is no failure of the whole.
      LOG.info("A packed file ends after {} unpacked bytes", read, broken);
      isCut = true;
      return -1;
    } catch (IllegalStateException | IndexOutOfBoundsException broken) {
      // What unpacks bzip2 throws so once it has met something broken.
      throw new IOException(broken);
    }
  }

  /** Whether the packed file broke off, or was broken from some place on. */
  public boolean isCut() {
    return isCut;
  }

  private int count(int result, int bytes) throws IOException {
    read += Math.max(0, bytes);
    if (read > limit) {
      throw new TooMuch(limit);
    }
    return result;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
