package org.pizhu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.WrittenDate;

/**
 * Both editions of GB/T 7714 against the examples that they print. The columns: mark, names, title, container, date, «volume/issue/pages»,
 * address, day of access, DOI; then the citation as printed.
 */
class GbStyleTest {

  private static CitedWork work(
      String kind, @Nullable String names, String title, @Nullable String container, @Nullable String date, @Nullable String part,
      @Nullable String address, @Nullable String accessed, @Nullable String doi) {
    String[] parts = (part == null ? "//" : part).split("/", -1);
    return new CitedWork(
        Arrays.stream(WorkKind.values()).filter(one -> one.mark().equals(kind)).findFirst().orElseThrow(),
        names == null ? List.of() : Arrays.stream(names.split("; ")).map(CitedName::of).toList(),
        title, container, date == null ? null : WrittenDate.parse(date).orElseThrow(),
        new CitedPart(parts[0], parts[1], parts[2]), address, accessed == null ? null : LocalDate.parse(accessed), doi);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # 4.4.2
      J|袁训来; 陈哲; 肖书海; 某人|蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口|科学通报|2012|55/34/3219||||袁训来, 陈哲, 肖书海, 等. 蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口[J]. 科学通报, 2012, 55(34): 3219.
      N|余建斌|我们的科技一直在追赶: 访中国工程院院长周济|人民日报|2013-01-12|/2/|http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm|2013-03-20||余建斌. 我们的科技一直在追赶: 访中国工程院院长周济[N/OL]. 人民日报, 2013-01-12(2)[2013-03-20]. http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm.
      J|李炳穆|韩国图书馆法|图书情报工作|2008|52/6/6-12|http://www.docin.com/p-400265742.html|2013-10-25||李炳穆. 韩国图书馆法[J/OL]. 图书情报工作, 2008, 52(6): 6-12[2013-10-25]. http://www.docin.com/p-400265742.html.
      J|KANAMORI, H.|Shaking without quaking|Science|1998|279/5359/2063||||KANAMORI H. Shaking without quaking[J]. Science, 1998, 279(5359): 2063.
      J|FRESE, K. S.; KATUS, H. A.; MEDER, B.|Next-generation sequencing: from understanding biology to personalized medicine|Biology|2013|2/1/378-398|http://www.mdpi.com/2079-7737/2/1/378|2013-03-19|10.3390/biology2010378|FRESE K S, KATUS H A, MEDER B. Next-generation sequencing: from understanding biology to personalized medicine[J/OL]. Biology, 2013, 2(1): 378-398[2013-03-19]. http://www.mdpi.com/2079-7737/2/1/378. DOI:10.3390/biology2010378.
      # 4.6.2
      EB|Bawden, D.|Origins and concepts of digital literacy||2008-05-04||http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf|2013-03-08||BAWDEN D. Origins and concepts of digital literacy[EB/OL]. (2008-05-04)[2013-03-08]. http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf.
      EB|Online Computer Library Center, Inc.|About OCLC: history of cooperation||||http://www.oclc.org/about/cooperation.en.html|2012-03-27||Online Computer Library Center, Inc. About OCLC: history of cooperation[EB/OL]. [2012-03-27]. http://www.oclc.org/about/cooperation.en.html.
      EB|Hopkinson, A.|UNIMARC and metadata: Dublin Core||2009-04-22||http://archive.ifla.org/IV/ifla64/138-161e.htm|2013-03-27||HOPKINSON A. UNIMARC and metadata: Dublin Core[EB/OL]. (2009-04-22)[2013-03-27]. http://archive.ifla.org/IV/ifla64/138-161e.htm.
      # 6.1
      J|常森|《五行》学说与《荀子》|北京大学学报(哲学社会科学版)|2013|50/1/75||||常森. 《五行》学说与《荀子》[J]. 北京大学学报(哲学社会科学版), 2013, 50(1): 75.
      J|熊平; 吴颉|从交易费用的角度谈如何构建药品流通的良性机制|中国物价|2005|/8/42-45||||熊平, 吴颉. 从交易费用的角度谈如何构建药品流通的良性机制[J]. 中国物价, 2005(8): 42-45.
      # 8.8.2, 8.8.3: a volume without issue, two issues in one
      J|DES MARAIS, D. J.; STRAUSS, H.; SUMMONS, R. E.; HAYES, J. M.|Carbon isotope evidence for the stepwise oxidation of the Proterozoic environment|Nature|1992|359//605-609||||DES MARAIS D J, STRAUSS H, SUMMONS R E, et al. Carbon isotope evidence for the stepwise oxidation of the Proterozoic environment[J]. Nature, 1992, 359: 605-609.
      # A.9
      N|丁文详|数字革命与竞争国际化|中国青年报|2000-11-20|/15/||||丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).
      N|张田勤|罪犯DNA库与生命伦理学计划|大众科技报|2000-11-12|/7/||||张田勤. 罪犯DNA库与生命伦理学计划[N]. 大众科技报, 2000-11-12(7).
      N|傅刚; 赵承; 李佳路|大风沙过后的思考|北京青年报|2000-01-12||http://www.bjyouth.com.cn/Bqb/20000412/GB/4216%5ED0412B1401.htm|2005-09-28||傅刚, 赵承, 李佳路. 大风沙过后的思考[N/OL]. 北京青年报, 2000-01-12[2005-09-28]. http://www.bjyouth.com.cn/Bqb/20000412/GB/4216%5ED0412B1401.htm.
      N|刘裕国; 杨柳; 张洋; 某人|雾霾来袭，如何突围|人民日报|2013-01-12||http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_2-04.htm|2013-11-06||刘裕国, 杨柳, 张洋, 等. 雾霾来袭，如何突围[N/OL]. 人民日报, 2013-01-12[2013-11-06]. http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_2-04.htm.
      # A.10
      EB|萧钰|出版业信息化迈入快车道||2001-12-19||http://www.creader.com/news/20011219/200112190019.html|2002-04-15||萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://www.creader.com/news/20011219/200112190019.html.
      EB|李强|化解医患矛盾需釜底抽薪||2012-05-03||http://wenku.baidu.com/view/47e4f206b52acfc789ebc92f.html|2013-03-25||李强. 化解医患矛盾需釜底抽薪[EB/OL]. (2012-05-03)[2013-03-25]. http://wenku.baidu.com/view/47e4f206b52acfc789ebc92f.html.
      EB||Dublin core metadata element set: version 1.1||2012-06-14||http://dublincore.org/documents/dces/|2014-06-11||Dublin core metadata element set: version 1.1[EB/OL]. (2012-06-14)[2014-06-11]. http://dublincore.org/documents/dces/.
      """)
  void writesWhatTheStandardOf2015Prints(
      String kind, String names, String title, String container, String date, String part, String address, String accessed, String doi,
      String printed) {
    assertThat(GbStyle.GBT7714_2015.cite(work(kind, names, title, container, date, part, address, accessed, doi))).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # 8.5.3 and B.4
      N|丁文详|数字革命与竞争国际化|中国青年报|2000-11-20|/15/||||丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.
      N|陈缮真|探索微观世界的无穷奥秘（科技大观）|人民日报|2022-08-16|/17/|http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm|2022-08-20||陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16（17）. http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm.
      J|于潇; 刘义; 柴跃廷; 孙宏波|互联网药品可信交易环境中主体资质审核备案模式|清华大学学报（自然科学版）|2012|52/11/1518-1523||||于潇，刘义，柴跃廷，等. 互联网药品可信交易环境中主体资质审核备案模式[J]. 清华大学学报（自然科学版），2012，52（11）：1518-1523.
      # 8.11.3 and B.10
      EB|高等教育文献保障系统|馆际互借与文献传递服务||||http://home.calis.edu.cn/pages/list.html?id=4101e184|2025-06-21||高等教育文献保障系统. 馆际互借与文献传递服务[EB/OL]. [2025-06-21]. http://home.calis.edu.cn/pages/list.html?id=4101e184.
      EB|许振超|“好好干，当一个好工人”||2025-02-17||https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html|2025-06-22||许振超. “好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.
      EB|António, Marco; Pepper, Lucy|Histórias de Portugal：livros caídos||2019-07-13||https://arquivo.pt/noticia/1879731|2025-01-02||António M，Pepper L. Histórias de Portugal：livros caídos[EB/OL]. （2019-07-13）[2025-01-02]. https://arquivo.pt/noticia/1879731.
      EB|Bevington, David; Brown, John Russell|William Shakespeare||2025-01-01||https://www.britannica.com/biography/William-Shakespeare|2025-01-03||Bevington D，Brown J R. William Shakespeare[EB/OL]. （2025-01-01）[2025-01-03]. https://www.britannica.com/biography/William-Shakespeare.
      EB|北京鲁迅博物馆|北京鲁迅博物馆志愿服务章程||2021-04-21||http://www.luxunmuseum.com.cn/html/202104/a11310.htm|2023-05-02||北京鲁迅博物馆. 北京鲁迅博物馆志愿服务章程[EB/OL]. （2021-04-21）[2023-05-02]. http://www.luxunmuseum.com.cn/html/202104/a11310.htm.
      EB||西黄丸||2023-10-07||https://ydz.chp.org.cn/#/item?bookId=1&entryId=1154|2025-08-26||西黄丸[EB/OL]. （2023-10-07）[2025-08-26]. https://ydz.chp.org.cn/#/item?bookId=1&entryId=1154.
      EB|International Organization for Standardization|ISO homepage||||https://www.iso.org/home.html|2020-10-06||International Organization for Standardization. ISO homepage[EB/OL]. [2020-10-06]. https://www.iso.org/home.html.
      """)
  void writesWhatTheStandardOf2025Prints(
      String kind, String names, String title, String container, String date, String part, String address, String accessed, String doi,
      String printed) {
    assertThat(GbStyle.GBT7714_2025.cite(work(kind, names, title, container, date, part, address, accessed, doi))).isEqualTo(printed);
  }

  /** The names of 8.1.1 and 8.1.2 (2015), 7.1.1 and 7.1.2 (2025), each as it is written in both. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      李时珍|李时珍|李时珍
      乔纳斯|乔纳斯|乔纳斯
      丸山敏秋|丸山敏秋|丸山敏秋
      Albert Einstein|EINSTEIN A|Einstein A
      Amabel Williams-Ellis|WILLIAMS-ELLIS A|Williams-Ellis A
      Augustus De Morgan|DE MORGAN A|De Morgan A
      Li Jianning|LI Jianning|Li Jianning
      Li, Jianning|LI Jianning|Li Jianning
      钱学森; 刘再复|钱学森, 刘再复|钱学森，刘再复
      李四光; 华罗庚; 茅以升|李四光, 华罗庚, 茅以升|李四光，华罗庚，茅以升
      印森林; 吴胜和; 李俊飞; 冯文杰|印森林, 吴胜和, 李俊飞, 等|印森林，吴胜和，李俊飞，等
      Evens W. Fordham; Amiad Ali; David A. Turner; John R. Charters|FORDHAM E W, ALI A, TURNER D A, et al|Fordham E W，Ali A，Turner D A，et al
      김세훈; 이병목; 박지성; 한강|김세훈, 이병목, 박지성, 외|김세훈，이병목，박지성，외
      中国科学院物理研究所|中国科学院物理研究所|中国科学院物理研究所
      American Chemical Society|American Chemical Society|American Chemical Society
      新华社|新华社|新华社
      买买提·艾力|买买提·艾力|买买提·艾力
      张 伟|张伟|张伟
      AFP|AFP|AFP
      The Paper|The Paper|The Paper
      Jean-Paul Sartre|SARTRE J P|Sartre J P
      Zhang Yunbi|ZHANG Yunbi|Zhang Yunbi
      Ludwig van Beethoven|VAN BEETHOVEN L|van Beethoven L
      """)
  void writesNames(String names, String of2015, String of2025) {
    CitedWork work = work("N", names, "题", null, null, null, null, null, null);
    assertThat(GbStyle.GBT7714_2015.cite(work)).isEqualTo(of2015 + ". 题[N].");
    assertThat(GbStyle.GBT7714_2025.cite(work)).isEqualTo(of2025 + ". 题[N].");
  }

  /** What the standard leaves open: dates that are not whole, pages whose address is not known, works of which next to nothing is. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      N||题|河南日报|2020-03|||河南日报, 2020-03|题[N]. 河南日报, 2020-03.
      N||题|河南日报|2020||||题[N]. 河南日报, 2020.
      N||题|河南日报|--03-05|/4/|||题[N]. 河南日报, [年份不详]-03-05(4).
      N||Title|China Daily|--03-05||||Title[N]. China Daily, [n.d.]-03-05.
      N||题|河南日报||/4/|||题[N]. 河南日报(4).
      J||题|三联生活周刊|2020-03-05||||题[J]. 三联生活周刊, 2020-03-05.
      EB|彭华|题|央广网|2020-03-05||||彭华. 题[EB/OL]. 央广网, 2020(2020-03-05).
      EB|央广网|题|央广网|2020-03-05||||央广网. 题[EB/OL]. (2020-03-05).
      EB|彭华|题|央广网|||||彭华. 题[EB/OL]. 央广网.
      Z||题||2020-03-05||||题[Z]. 2020-03-05.
      Z||题||||||题[Z].
      N||被截断的题…|河南日报|||||被截断的题…[N]. 河南日报.
      """)
  void writesWhatIsKnown(
      String kind, String names, String title, String container, String date, String part, String address, String ignored, String expected) {
    assertThat(GbStyle.GBT7714_2015.cite(work(kind, names, title, container, date, part, address, null, null))).isEqualTo(expected);
  }
}
