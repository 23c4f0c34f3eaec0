package app.meipi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** States the arrows between the packages: each may know only what stands below it. */
@AnalyzeClasses(packages = "app.meipi", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule PAGE =
      knowsOnly("page", "the domain must outlive every format, store and toolkit");

  @ArchTest
  static final ArchRule INGEST =
      knowsOnly(
          "ingest", "a format is read without knowing what is done with it", "page", "layout");

  @ArchTest
  static final ArchRule WORDS =
      knowsOnly("words", "a language has its words whatever is printed in it", "shipped");

  @ArchTest
  static final ArchRule SHIPPED =
      knowsOnly("shipped", "where a file lies does not hang on what is in it");

  @ArchTest
  static final ArchRule PARSE =
      knowsOnly("parse", "a parse depends on nothing but the source", "page", "layout", "words");

  @ArchTest
  static final ArchRule LAYOUT =
      knowsOnly("layout", "where a line stands is the same in every format", "page");

  @ArchTest
  static final ArchRule PDF =
      knowsOnly(
          "pdf",
          "a format is read without knowing what is done with it",
          "page",
          "layout",
          "ingest");

  @ArchTest
  static final ArchRule ANNOTATE =
      knowsOnly("annotate", "marks hang on the source, not on a store or a window", "page");

  @ArchTest
  static final ArchRule LIBRARY =
      knowsOnly("library", "the store keeps what others make", "page", "layout", "annotate");

  @ArchTest
  static final ArchRule EXPORT =
      knowsOnly("export", "a format is written from the domain alone", "page", "annotate");

  @ArchTest
  static final ArchRule READER =
      knowsOnly(
          "reader", "reading must be testable without a toolkit", "page", "layout", "annotate");

  @ArchTest
  static final ArchRule UI =
      knowsOnly(
          "ui",
          "files and the library are behind the workspace",
          "page",
          "layout",
          "annotate",
          "reader",
          "shipped");

  @ArchTest
  static final ArchRule EVALUATE =
      knowsOnly("evaluate", "a measure must not know what it measures", "page");

  @ArchTest
  static final ArchRule LAUNCH =
      knowsOnly("launch", "it runs on a Java that can load nothing else of the program");

  @ArchTest
  static final ArchRule SQL =
      onlyIn("library", "one package answers for the reader's data", "java.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule PANES =
      onlyIn(
          "ui",
          "everything below the window runs and is tested without it",
          "javafx.scene..",
          "org.fxmisc..",
          "org.reactfx..");

  private static ArchRule knowsOnly(String name, String reason, String... below) {
    String[] known =
        Stream.concat(Stream.of(name), Arrays.stream(below))
            .map(part -> "app.meipi." + part + "..")
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage("app.meipi." + name + "..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(known).or(not(resideInAPackage("app.meipi.."))))
        .because(reason);
  }

  private static ArchRule onlyIn(String name, String reason, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("app.meipi." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .because(reason);
  }
}
