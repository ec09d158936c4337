package org.pizhu.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Measures what the threshold of likeness rests on, and prints it. */
class PictureLikenessTest {

  private static final int SCENES = 120;

  private static Map<String, UnaryOperator<BufferedImage>> variants() {
    Map<String, UnaryOperator<BufferedImage>> variants = new LinkedHashMap<>();
    variants.put("half size", image -> Scenes.scaled(image, image.getWidth() / 2, image.getHeight() / 2));
    variants.put("a quarter", image -> Scenes.scaled(image, image.getWidth() / 4, image.getHeight() / 4));
    variants.put("other shape", image -> Scenes.scaled(image, image.getWidth(), image.getHeight() * 9 / 10));
    variants.put("brighter", image -> Scenes.brighter(image, 1.2));
    variants.put("cropped 1 %", image -> Scenes.cropped(image, 0.01));
    variants.put("cropped 2 %", image -> Scenes.cropped(image, 0.02));
    variants.put("cropped 5 %", image -> Scenes.cropped(image, 0.05));
    return variants;
  }

  private static long hash(byte[] bytes) {
    return Objects.requireNonNull(PictureLooker.look(bytes).hash());
  }

  @Test
  void changedPicturesAreAlikeAndOthersAreNot() {
    long[] originals = new long[SCENES];
    Map<String, Integer> alike = new LinkedHashMap<>();
    for (int i = 0; i < SCENES; i++) {
      BufferedImage scene = Scenes.scene(i, 480, 320);
      long original = hash(Scenes.jpeg(scene, 0.9f));
      originals[i] = original;
      alike.merge("compressed", alike(original, scene, 0.3f), Integer::sum);
      variants().forEach((name, change) -> alike.merge(name, alike(original, change.apply(scene), 0.7f), Integer::sum));
    }
    Map<String, Double> found = new LinkedHashMap<>();
    alike.forEach((name, count) -> found.put(name, (double) count / SCENES));
    int pairs = 0;
    int wrong = 0;
    int nearest = 64;
    for (int i = 0; i < SCENES; i++) {
      for (int j = i + 1; j < SCENES; j++) {
        int distance = PerceptualHash.distance(originals[i], originals[j]);
        pairs++;
        wrong += distance <= PerceptualHash.ALIKE ? 1 : 0;
        nearest = Math.min(nearest, distance);
      }
    }
    StringBuilder table = new StringBuilder("Likeness of pictures, up to " + PerceptualHash.ALIKE + " of 64 bits, " + SCENES + " scenes\n");
    found.forEach((name, rate) -> table.append(String.format("  %-12s found %5.1f %%%n", name, 100 * rate)));
    table.append(String.format("  others       taken for alike %d of %d pairs, the nearest at %d%n", wrong, pairs, nearest));
    System.out.print(table);
    assertThat(wrong).as("%s", table).isZero();
    found.forEach((name, rate) -> {
      if (!name.equals("cropped 5 %")) {
        assertThat(rate).as("%s%n%s", name, table).isGreaterThan(name.equals("cropped 2 %") ? 0.9 : 0.97);
      }
    });
  }

  /** 1 if a changed picture is found by its original, 0 if it isn't. */
  private static int alike(long original, BufferedImage changed, float quality) {
    return PerceptualHash.distance(original, hash(Scenes.jpeg(changed, quality))) <= PerceptualHash.ALIKE ? 1 : 0;
  }
}
