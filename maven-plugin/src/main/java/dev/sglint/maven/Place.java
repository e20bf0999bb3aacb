package dev.sglint.maven;

import dev.sglint.source.DiskSourceTree;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Where a build looks at files. All paths are absolute.
 *
 * @param root of the multi-module build: paths are reported as seen from here
 * @param base the module whose configuration holds
 * @param modules in which sources are looked for
 * @param isProject whether there is a POM
 */
record Place(Path root, Path base, List<Path> modules, boolean isProject) {
  Place {
    modules = List.copyOf(modules);
  }

  /** One module, or a directory without a POM. */
  static Place of(MavenSession session, MavenProject project) {
    File directory = project.getBasedir();
    boolean isProject = directory != null && project.getFile() != null;
    Path base = normal(isProject ? directory : new File(session.getRequest().getBaseDirectory()));
    return new Place(root(session), base, List.of(base), isProject);
  }

  /** All modules of the build. */
  static Place ofAll(MavenSession session, MavenProject project) {
    Place here = of(session, project);
    List<Path> modules =
        Stream.concat(
                here.modules().stream(),
                session.getProjects().stream()
                    .filter(module -> module.getFile() != null)
                    .map(module -> normal(module.getBasedir())))
            .distinct()
            .toList();
    return new Place(here.root(), here.base(), modules, here.isProject());
  }

  private static Path root(MavenSession session) {
    File directory = session.getRequest().getMultiModuleProjectDirectory();
    return normal(
        directory == null ? new File(session.getRequest().getBaseDirectory()) : directory);
  }

  private static Path normal(File directory) {
    return directory.toPath().toAbsolutePath().normalize();
  }

  DiskSourceTree files() {
    return new DiskSourceTree(root, InputStream.nullInputStream());
  }

  /** Where a path that is reported leads to. */
  Path absolute(String reported) {
    return root.resolve(reported).normalize();
  }
}
