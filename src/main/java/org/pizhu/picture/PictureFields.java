package org.pizhu.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.PictureField;
import org.pizhu.model.PictureField.Kind;

/** Reads what pictures say of themselves: IPTC before XMP before EXIF where several say it, as press agencies fill them in that order. */
public final class PictureFields {

  /** Longer values are cut: a caption of a press agency has some hundred characters. */
  private static final int LONGEST = 4_000;
  private static final String NAMESPACE_END = ":";

  /** The names of XMP properties without their number in a list. */
  private static final Map<String, Kind> XMP = Map.of(
      "dc:creator", Kind.AUTHOR,
      "dc:title", Kind.TITLE,
      "dc:description", Kind.CAPTION,
      "dc:rights", Kind.COPYRIGHT,
      "photoshop:Credit", Kind.CREDIT,
      "photoshop:Source", Kind.SOURCE,
      "photoshop:City", Kind.CITY,
      "photoshop:Country", Kind.COUNTRY,
      "photoshop:DateCreated", Kind.TAKEN);

  private final Map<Kind, String> found = new EnumMap<>(Kind.class);

  private PictureFields() {}

  /** The fields of a picture in their order; none where there are none, or they can't be read, which harms nothing else. */
  public static List<PictureField> of(byte[] bytes) {
    PictureFields fields = new PictureFields();
    try {
      Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
      fields.iptc(metadata);
      fields.xmp(metadata);
      fields.exif(metadata);
    } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
      // Whatever was read before the bad part holds.
      return fields.list();
    }
    return fields.list();
  }

  private List<PictureField> list() {
    return found.entrySet().stream().map(field -> new PictureField(field.getKey(), field.getValue())).toList();
  }

  private void put(Kind kind, @Nullable String value) {
    if (value == null) {
      return;
    }
    String clean = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (!clean.isEmpty()) {
      found.putIfAbsent(kind, clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean);
    }
  }

  private void iptc(Metadata metadata) {
    for (IptcDirectory iptc : metadata.getDirectoriesOfType(IptcDirectory.class)) {
      put(Kind.AUTHOR, iptc.getString(IptcDirectory.TAG_BY_LINE));
      put(Kind.TITLE, iptc.getString(IptcDirectory.TAG_HEADLINE));
      put(Kind.TITLE, iptc.getString(IptcDirectory.TAG_OBJECT_NAME));
      put(Kind.CAPTION, iptc.getString(IptcDirectory.TAG_CAPTION));
      put(Kind.CREDIT, iptc.getString(IptcDirectory.TAG_CREDIT));
      put(Kind.SOURCE, iptc.getString(IptcDirectory.TAG_SOURCE));
      put(Kind.COPYRIGHT, iptc.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE));
      put(Kind.CITY, iptc.getString(IptcDirectory.TAG_CITY));
      put(Kind.COUNTRY, iptc.getString(IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME));
      put(Kind.KEYWORDS, iptc.getKeywords() == null ? null : String.join(" ", iptc.getKeywords()));
    }
  }

  private void xmp(Metadata metadata) {
    for (XmpDirectory xmp : metadata.getDirectoriesOfType(XmpDirectory.class)) {
      xmp.getXmpProperties().forEach((path, value) -> {
        int list = path.indexOf('[');
        Kind kind = XMP.get(list < 0 ? path : path.substring(0, list));
        // Of a list the values, not the languages that they are in.
        boolean isQualifier = list >= 0 && path.indexOf(NAMESPACE_END, list) >= 0;
        if (kind != null && !isQualifier) {
          put(kind, value);
        }
      });
    }
  }

  private void exif(Metadata metadata) {
    for (Directory directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
      put(Kind.TAKEN, directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL));
    }
    for (Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
      put(Kind.AUTHOR, directory.getString(ExifIFD0Directory.TAG_ARTIST));
      put(Kind.CAPTION, directory.getString(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION));
      put(Kind.COPYRIGHT, directory.getString(ExifIFD0Directory.TAG_COPYRIGHT));
      put(Kind.CAMERA, directory.getString(ExifIFD0Directory.TAG_MODEL));
      put(Kind.SOFTWARE, directory.getString(ExifIFD0Directory.TAG_SOFTWARE));
    }
    for (GpsDirectory directory : metadata.getDirectoriesOfType(GpsDirectory.class)) {
      GeoLocation place = directory.getGeoLocation();
      if (place != null && !place.isZero()) {
        put(Kind.POSITION, String.format(Locale.ROOT, "%.5f, %.5f", place.getLatitude(), place.getLongitude()));
      }
    }
  }
}
