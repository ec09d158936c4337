package org.pizhu.importer.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rectangles around drawings, as programs that annotate pictures write them. */
class SvgBoxTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "<rect x='10' y='20' width='30' height='40'/>|10 20 30 40",
      "<rect width='30px' height='40'/>|0 0 30 40",
      "<polygon points='10,20 40,25 30,60.5'/>|10 20 30 40.5",
      "<polyline points='10 20,40 25 30 60'/>|10 20 30 40",
      "<circle cx='50' cy='60' r='10'/>|40 50 20 20",
      "<ellipse cx='50' cy='60' rx='10' ry='5'/>|40 55 20 10",
      "<line x1='1' y1='2' x2='11' y2='22'/>|1 2 10 20",
      "<g><rect x='1' y='1' width='2' height='2'/></g><circle cx='20' cy='20' r='5'/>|1 1 24 24",
      "<path d='M10,20 L40,20 40,60 Z'/>|10 20 30 40",
      "<path d='M10 20h30v40h-30z'/>|10 20 30 40",
      "<path d='m10,20 30,0 0,40 -30,0 z m5,5 l1,1'/>|10 20 30 40",
      "<path d='M10 20l30 0zl0 40'/>|10 20 30 40",
      "<path d='M10 20c10 -10 20 50 30 0'/>|10 10 30 60",
      "<path d='M10-5Q1.5.5 4e1 20'/>|1.5 0 38.5 20",
      "<rect x='-10' y='-10' width='30' height='40'/>|0 0 20 30"})
  void goAroundAllThatIsDrawn(String shapes, String expected) {
    for (String svg : new String[] {"<svg xmlns='http://www.w3.org/2000/svg'>" + shapes + "</svg>", "<svg>" + shapes + "</svg>", "<?xml version='1.0'?><svg>" + shapes + "</svg>"}) {
      ForeignTarget.Pixels box = SvgBox.of(svg);
      assertThat(box).as(svg).isNotNull();
      assertThat(new double[] {box.x(), box.y(), box.width(), box.height()}).as(svg)
          .containsExactly(java.util.Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "x", "<svg/>", "<svg><rect x='1' y='1'/></svg>", "<svg><rect width='50%' height='10'/></svg>", "<svg viewBox='0 0 1 1'><rect width='5' height='10'/></svg>",
      "<svg><g transform='scale(2)'><rect width='5' height='10'/></g></svg>", "<svg><path d='M1 1A5 5 0 0 1 9 9'/></svg>", "<svg><path d='M1 1L5'/></svg>",
      "<svg><path d='M1 1L5 5<'/></svg>", "<svg><path d='M1 1S5 5 9 9'/></svg>", "<svg><polygon points='1,2 3'/></svg>", "<svg><rect width='5' height='0'/></svg>",
      "<svg><rect x='-9' width='5' height='9'/></svg>", "<svg><rect width='5' height='10'/>", "<svg><defs><rect width='5' height='10'/></defs></svg>",
      "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg><rect width='5' height='10'/></svg>", "<svg><rect width='1e99999' height='10'/></svg>"})
  void areNoneWhereItIsNotSure(String svg) {
    assertThat(SvgBox.of(svg)).isNull();
  }
}
