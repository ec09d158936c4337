package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pizhu.ui.main.ground.Room;

/** Every room stands in the register, and the window knows by name only what it puts together. */
class RoomsTest {

  private static final JavaClasses WINDOW = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.pizhu.ui.main");

  private static List<JavaClass> rooms() {
    return WINDOW.stream().filter(type -> type.isAssignableTo(Room.class) && !type.isInterface()).toList();
  }

  private static Set<String> makers(JavaClass room) {
    return room.getConstructorCallsToSelf().stream().map(call -> call.getOriginOwner().getSimpleName())
        .filter(name -> !name.equals(room.getSimpleName())).collect(Collectors.toSet());
  }

  @Test
  void theRegisterMakesThemAll() {
    assertThat(rooms()).hasSizeGreaterThan(20).allSatisfy(room ->
        assertThat(makers(room)).as(room.getSimpleName())
            // Files are given to the window from outside, so it makes what takes them.
            .containsExactly(room.getSimpleName().equals("IntakeRoom") ? "MainWindow" : "Rooms"));
  }

  @Test
  void theWindowKnowsNoOther() {
    JavaClass window = WINDOW.get(MainWindow.class);
    assertThat(window.getDirectDependenciesFromSelf().stream().map(one -> one.getTargetClass())
        .filter(type -> type.isAssignableTo(Room.class) && !type.isInterface()).map(JavaClass::getSimpleName).distinct())
        .containsExactly("IntakeRoom");
  }
}
