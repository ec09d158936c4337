package org.pizhu.library.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.model.AnnotationFilter.Days;
import org.pizhu.model.AnnotationGrouping;

class ExportPlanTextTest {

  @Property(tries = 300)
  void readsWhatItWrote(@ForAll("plans") ExportPlan plan) {
    assertThat(ExportPlanText.parse(ExportPlanText.of(plan))).isEqualTo(plan);
  }

  @Provide
  Arbitrary<ExportPlan> plans() {
    Arbitrary<Boolean> flags = Arbitraries.of(true, false);
    Arbitrary<String> words = Arbitraries.strings().withChars("甲乙/=\\n\n\r \"𠮷#").ofMaxLength(8);
    Arbitrary<LocalDate> days = Arbitraries.of(LocalDate.of(2020, 2, 29), LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
    Arbitrary<ExportContent> contents = Combinators.combine(flags, flags, flags, flags).as(ExportContent::new);
    Arbitrary<ExportShape> shapes = Combinators.combine(
        Arbitraries.of(AnnotationGrouping.values()), flags, flags, flags, flags, contents).as(ExportShape::new);
    return Combinators.combine(
        Arbitraries.of(ExportPlan.What.values()), words, words.set().ofMaxSize(3),
        Combinators.combine(days.injectNull(.5), days.injectNull(.5)).as(Days::new),
        flags, shapes, Arbitraries.of(ExportFormat.values()), words).as(ExportPlan::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rubbish", "what=of tomorrow", "group=\nformat=papyrus\nnotes=perhaps", "from=2020-02-30", "=\n==\nx"})
  void whatIsNotKnownIsAsUsual(String text) {
    assertThat(ExportPlanText.parse(text)).isEqualTo(ExportPlan.USUAL);
  }

  @Test
  void isForPeopleToReadToo() {
    assertThat(ExportPlanText.of(ExportPlan.USUAL.of(ExportPlan.What.TAG, "话语/引语").by(Set.of("王老师")))).isEqualTo("""
        what=tag
        which=话语/引语
        annotator=王老师
        group=none
        orphans=yes
        notes=yes
        unannotated=no
        once=no
        citations=yes
        sentences=yes
        pictures=yes
        text=no
        standings=yes
        format=markdown""");
  }
}
