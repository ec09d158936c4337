package org.pizhu.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds methods that others may call and nobody in the program does: tests alone, or nothing at all. What is called by a name that it overrides
 * counts as used, in both directions, and a shorter form of a method that is called as well. Accessors of records are their values and are passed over, as are methods that bear an annotation (picocli,
 * Jackson) and those that override something of a library.
 */
final class UnusedMethods {

  private static final Set<String> EXCEPTIONS = Set.of(
      // The page's script calls it.
      "ui.reader.PageBridge.post",
      // How much is held, read or asked for: tests hold memory and effort against it, and nothing else tells.
      "store.database.Sql.executed", "store.database.Sql.rowsRead", "importer.seed.FragmentCutter.capacity", "ui.intake.ReportModel.held",
      "ui.picture.LedgerModel.held", "ui.library.StoryListModel.rowsHeld",
      // Counted anew from the figures: what the ledger of pictures is held against.
      "library.picture.Pictures.missing",
      // Whether this computer can write a PDF at all, which decides whether it is tested.
      "pdf.PdfFonts.hasChinese",
      // What is drawn on a canvas and where, and what is cut: no node of the scene says it.
      "ui.chart.ChartView.scene", "ui.picture.PictureCanvas.image", "ui.picture.PictureCanvas.at", "ui.control.ClampedText.clampedProperty");

  private final Set<String> called = new HashSet<>();

  private UnusedMethods(JavaClasses program) {
    program.stream().flatMap(type -> type.getCodeUnits().stream()).forEach(this::note);
  }

  /** Those methods of {@code program} as {@code room.Type.method}, sorted; empty if there are none. */
  static List<String> in(JavaClasses program) {
    UnusedMethods unused = new UnusedMethods(program);
    return program.stream().flatMap(type -> type.getMethods().stream())
        .filter(UnusedMethods::isMeantForOthers)
        .filter(method -> !unused.isUsed(method))
        .map(method -> key(method.getOwner(), method.getName()).substring("org.pizhu.".length()))
        .filter(name -> !EXCEPTIONS.contains(name)).distinct().sorted().toList();
  }

  private void note(JavaCodeUnit from) {
    Stream.of(from.getMethodCallsFromSelf(), from.getMethodReferencesFromSelf()).flatMap(Set::stream)
        // What calls nobody but itself is not used for that.
        .filter(access -> !(access.getTargetOwner().equals(from.getOwner()) && access.getTarget().getName().equals(from.getName())))
        .forEach(access -> called.add(key(access.getTargetOwner(), access.getTarget().getName())));
  }

  private static boolean isMeantForOthers(JavaMethod method) {
    JavaClass owner = method.getOwner();
    boolean isMade = method.getModifiers().contains(JavaModifier.SYNTHETIC) || method.getModifiers().contains(JavaModifier.BRIDGE)
        || owner.isEnum() && (method.getName().equals("values") || method.getName().equals("valueOf"));
    boolean isValue = owner.isRecord() && method.getRawParameterTypes().isEmpty() && owner.tryGetField(method.getName()).isPresent();
    return !method.getModifiers().contains(JavaModifier.PRIVATE) && !isMade && !isValue && !owner.isAnnotation() && !owner.isAnonymousClass()
        && method.getAnnotations().isEmpty() && !(method.getName().equals("main") && owner.getSimpleName().equals("Launcher"));
  }

  private boolean isUsed(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return Stream.of(Stream.of(owner), supertypes(owner), owner.getAllSubclasses().stream(),
            owner.getAllSubclasses().stream().flatMap(UnusedMethods::supertypes))
        .flatMap(types -> types)
        .anyMatch(type -> called.contains(key(type, method.getName())))
        || supertypes(owner).filter(type -> !type.getName().startsWith("org.pizhu.")).anyMatch(type -> declares(type, method));
  }

  private static Stream<JavaClass> supertypes(JavaClass type) {
    return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
  }

  /** By its name and the number of its parameters: types of parameters may be those of a generic type. */
  private static boolean declares(JavaClass type, JavaMethod method) {
    return type.getMethods().stream().anyMatch(other -> other.getName().equals(method.getName())
        && other.getRawParameterTypes().size() == method.getRawParameterTypes().size());
  }

  private static String key(JavaClass owner, String name) {
    return owner.getName() + '.' + name;
  }
}
