package dk.bindeled;

import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.AuditAfterRestore;
import dk.bindeled.store.StoreAlone;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The application without pages: what a command needs that reads, studies and writes. Starts in a fraction of the time. */
@Import({StoreAlone.class, Audit.class, AuditAfterRestore.class})
@ComponentScan({"dk.bindeled.backup", "dk.bindeled.intake", "dk.bindeled.study"})
public class Workshop {}
