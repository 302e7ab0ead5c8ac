package dk.bindeled.intake;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder of files for tests: a small faultless network whose files can be replaced one by one. */
final class NativeFolder {

    static final String AREAS = """
            id,label,level,parent
            lin,Lindeå,municipality,
            hav,Havnen,district,lin
            mol,Møllevangen,estate,hav
            """;
    static final String ACTORS = """
            id,kind,label,area
            p1,citizen,Asta,mol
            p2,citizen|ambassador,Bo,mol
            p3,professional,Carla,hav
            kor,association,Koret,hav
            kom,organisation,Kommunen,lin
            """;
    static final String TIES = """
            from,to,type,strength,since,until
            p1,p2,knows,1,2022-01-01,
            p1,kor,member_of,,,
            p3,kom,employed_by,,,
            """;
    static final String REFERRALS = """
            id,guide,citizen,community,channel,unasked,shown_on,welcomed_on
            r1,p2,p1,kor,talk,yes,2022-02-01,2022-02-08
            """;

    private final Path path;

    private NativeFolder(Path path) {
        this.path = path;
    }

    /** The faultless network, as files in {@code path}. */
    static NativeFolder faultless(Path path) throws IOException {
        return empty(path)
                .with("areas.csv", AREAS)
                .with("actors.csv", ACTORS)
                .with("ties.csv", TIES)
                .with("referrals.csv", REFERRALS);
    }

    static NativeFolder empty(Path path) throws IOException {
        Files.createDirectories(path);
        return new NativeFolder(path);
    }

    NativeFolder with(String file, String text) throws IOException {
        return with(file, text, StandardCharsets.UTF_8);
    }

    NativeFolder with(String file, String text, Charset charset) throws IOException {
        return with(file, text.getBytes(charset));
    }

    NativeFolder with(String file, byte[] bytes) throws IOException {
        Files.write(path.resolve(file), bytes);
        return this;
    }

    NativeFolder without(String file) throws IOException {
        Files.delete(path.resolve(file));
        return this;
    }

    Path path() {
        return path;
    }

    CheckedFolder check() {
        return Intake.check(path, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
    }

    CheckedFolder checkBeside(NetworkRows stored) {
        return Intake.check(path, IntakeOptions.withEveryAttribute().beside(stored), Progress.UNWATCHED);
    }

    /** A zip file of entries, given as name, text, name, text … */
    static Path zip(Path file, String... namesAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
