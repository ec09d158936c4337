package org.pizhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names things by their content: SHA-256 and UUIDs. */
class HashesTest {

  /** FIPS 180-4, the first two with the digests that NIST prints. */
  @ParameterizedTest
  @CsvSource({
    "'',e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "abc,ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "武汉,48afd8d3b9269706441edbb837722c1019c53fc8cb8ca02b64acd3250f55d7a9"
  })
  void sha256IsThatOfTheStandard(String text, String digest) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Sha256.of(text)).isEqualTo(digest);
    assertThat(Sha256.of(bytes)).isEqualTo(digest);
    assertThat(Sha256.hex(Sha256.digest().digest(bytes))).isEqualTo(digest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000"})
  void aUuidStaysItselfInSmallLetters(String uuid) {
    assertThat(Uuids.isUuid(uuid)).isTrue();
    assertThat(Uuids.of(uuid)).isEqualTo("123e4567-e89b-12d3-a456-426614174000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "123e4567-e89b-12d3-a456-42661417400", "123e4567-e89b-12d3-a456-4266141740000", "123e4567e89b12d3a456426614174000"})
  void anyOtherIdGivesOneThatFollowsFromIt(String id) {
    assertThat(Uuids.isUuid(id)).isFalse();
    assertThat(Uuids.of(id)).isEqualTo(Uuids.derived(id)).isNotEqualTo(Uuids.of(id + "1"));
    assertThat(Uuids.isUuid(Uuids.of(id))).isTrue();
  }

  /** RFC 9562, version 3. */
  @Test
  void derivedUuidsSayHowTheyAreMade() {
    assertThat(Uuids.derived("a", "b")).isEqualTo(Uuids.derived("a\nb")).isNotEqualTo(Uuids.derived("b", "a"));
    assertThat(Uuids.derived("a").charAt(14)).isEqualTo('3');
  }
}
