package dk.bindeled.demo;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Imports;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import java.util.List;
import org.springframework.stereotype.Component;

/** Loads Lindeå into the network by the same way as any folder: as one import that can be undone. */
@Component
public class DemoMunicipality {

    private final Imports imports;

    DemoMunicipality(Imports imports) {
        this.imports = imports;
    }

    /** Makes Lindeå up and loads it. */
    public void load(Progress progress) {
        NetworkRows rows = Lindeaa.generate();
        imports.load(
                new CheckedFolder("Lindeå", rows, List.of(), 0, List.of(), List.of(), List.of()),
                false,
                "demo",
                new ImportPurpose("Opdigtet kommune at prøve programmet på", LegalBasis.INVENTED, null),
                progress);
    }
}
