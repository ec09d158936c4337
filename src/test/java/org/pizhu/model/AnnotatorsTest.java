package org.pizhu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AnnotatorsTest {

  @Test
  void severalAreOneAndAreToldApartAgain() {
    assertThat(Annotators.together(List.of("王老师", " ", "李老师", "王老师"))).isEqualTo("王老师; 李老师");
    assertThat(Annotators.each("王老师; 李老师")).containsExactly("王老师", "李老师");
    assertThat(Annotators.together(List.of())).isEmpty();
    assertThat(Annotators.each("甲;乙")).containsExactly("甲;乙");
  }

  @Property
  void noNameIsLost(@ForAll @Chars({';', ' ', '甲', '乙'}) @StringLength(max = 12) String name) {
    List<String> each = Annotators.each(name);
    assertThat(each.size() == 1 ? each.get(0) : Annotators.together(each)).isEqualTo(name);
  }
}
