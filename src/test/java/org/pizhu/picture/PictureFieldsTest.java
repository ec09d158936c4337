package org.pizhu.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.model.PictureField;
import org.pizhu.model.PictureField.Kind;

class PictureFieldsTest {

  private static final byte[] PLAIN = Scenes.jpeg(Scenes.scene(5, 60, 40), 0.7f);

  /** Puts a segment behind the first two bytes of a JPEG. */
  private static byte[] with(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + content.length + 4);
    out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content);
    return out.put(jpeg, 2, jpeg.length - 2).array();
  }

  private static byte[] iptc(Object... tagsAndValues) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    // Says that the rest is UTF-8.
    data.writeBytes(new byte[] {0x1C, 1, 90, 0, 3, 0x1B, '%', 'G'});
    for (int i = 0; i < tagsAndValues.length; i += 2) {
      byte[] value = ((String) tagsAndValues[i + 1]).getBytes(StandardCharsets.UTF_8);
      data.writeBytes(new byte[] {0x1C, 2, (byte) (int) (Integer) tagsAndValues[i], (byte) (value.length >> 8), (byte) value.length});
      data.writeBytes(value);
    }
    if (data.size() % 2 == 1) {
      data.write(0);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("Photoshop 3.0\0008BIM".getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(new byte[] {4, 4, 0, 0});
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.size()).array());
    out.writeBytes(data.toByteArray());
    return out.toByteArray();
  }

  /** EXIF with one field of text in its first part. */
  private static byte[] exif(int tag, String value) {
    byte[] text = (value + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer out = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + text.length);
    out.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
    out.putShort((short) tag).putShort((short) 2).putInt(text.length).putInt(26).putInt(0).put(text);
    return out.array();
  }

  private static byte[] xmp(String properties) {
    String packet = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
        + "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
        + "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>"
        + properties + "</rdf:Description></rdf:RDF></x:xmpmeta>";
    return packet.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readsWhatAnAgencyWrites() {
    byte[] jpeg = with(PLAIN, 0xED, iptc(
        80, "张三", 120, "春分时节，麦田里的农民", 110, "新华社", 116, "© 新华社", 90, "武汉", 101, "中国", 25, "抗疫"));
    assertThat(PictureFields.of(jpeg)).containsExactly(
        new PictureField(Kind.AUTHOR, "张三"), new PictureField(Kind.CAPTION, "春分时节，麦田里的农民"),
        new PictureField(Kind.CREDIT, "新华社"), new PictureField(Kind.COPYRIGHT, "© 新华社"),
        new PictureField(Kind.CITY, "武汉"), new PictureField(Kind.COUNTRY, "中国"), new PictureField(Kind.KEYWORDS, "抗疫"));
  }

  @Test
  void readsExifAndXmp() {
    byte[] jpeg = with(with(PLAIN, 0xE1, exif(0x013B, "Li Si")), 0xE1, xmp(
        "<photoshop:City>黄冈</photoshop:City><dc:description><rdf:Alt><rdf:li xml:lang='x-default'>抢种</rdf:li></rdf:Alt></dc:description>"));
    assertThat(PictureFields.of(jpeg)).contains(
        new PictureField(Kind.AUTHOR, "Li Si"), new PictureField(Kind.CITY, "黄冈"), new PictureField(Kind.CAPTION, "抢种"));
  }

  @Test
  void badMetadataIsNoHarm() {
    assertThat(PictureFields.of(PLAIN)).isEmpty();
    assertThat(PictureFields.of(new byte[0])).isEmpty();
    assertThat(PictureFields.of("no picture".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    byte[] good = with(PLAIN, 0xED, iptc(80, "张三"));
    assertThat(PictureFields.of(with(good, 0xE1, Arrays.copyOf(exif(0x013B, "Li Si"), 20))))
        .isEqualTo(List.of(new PictureField(Kind.AUTHOR, "张三")));
    assertThat(PictureFields.of(with(good, 0xE1, xmp("<dc:title>")))).contains(new PictureField(Kind.AUTHOR, "张三"));
  }
}
