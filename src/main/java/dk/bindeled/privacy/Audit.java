package dk.bindeled.privacy;

import dk.bindeled.privacy.LineText.Draft;
import dk.bindeled.store.AuditMemory;
import dk.bindeled.store.AuditMemory.Head;
import dk.bindeled.study.Remembering;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The record of who looked at or changed which person, when and why, and of everything else that matters for safety. Lines can only be
 * added; each is on the disk before what it records is done, and if it cannot be written, {@link AuditUnavailable} is thrown and the deed
 * must not happen. Persons stand in it as pseudonyms under keys of their own. See {@code src/docs/decisions/0010}.
 *
 * <p>Safe to call from any thread.
 */
@Component
public final class Audit implements Remembering {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    /** So many persons or more that were shown together are listed once, and named by the list's number from then on. */
    private static final int LIST = 8;
    /** So many at most on one line, which then is half a million characters. */
    private static final int LONGEST_LIST = 20_000;
    /** Longest reason that is kept, in characters. */
    private static final int LONGEST = 500;

    private final ChainFolder folder;
    private final KeyFile keyFile;
    private final AuditMemory memory;
    private final AuditPersons persons;
    private final AuditHead head;
    private final AuditReading reading;
    private final Clock clock;
    private final Map<String, Long> lists = new ConcurrentHashMap<>();
    private volatile @Nullable AuditChain chain;
    private @Nullable YearMonth month;

    @Autowired
    Audit(@Value("${bindeled.data}") Path dataFolder, AuditMemory memory) {
        this(dataFolder, memory, Clock.systemUTC());
    }

    Audit(Path dataFolder, AuditMemory memory, Clock clock) {
        this.folder = ChainFolder.of(dataFolder);
        this.keyFile = new KeyFile(dataFolder, ChainFolder.KEY_FILE);
        this.memory = memory;
        this.persons = new AuditPersons(memory);
        this.head = new AuditHead(memory);
        this.reading = new AuditReading(folder);
        this.clock = clock;
    }

    /**
     * Records what the one who asks does.
     *
     * @param concerned ids of the persons it concerns; may be empty
     * @param why what it is for, or what it is about; never a person's name or id
     * @throws AuditUnavailable if it cannot be recorded; then it must not be done
     */
    public void record(Deed deed, Collection<String> concerned, String why) {
        record(Who.asks(), deed, "", List.of(concerned), why);
    }

    /**
     * Does {@code work} between two lines: that it begins, and how it ended. If the first cannot be written, nothing is done. If only the second
     * cannot, the work is done all the same: that goes to the log, and the first line stands.
     *
     * @param concerned ids of the persons it concerns
     * @param why what it is about
     */
    public <T> T during(Deed deed, Collection<String> concerned, String why, Supplier<T> work) {
        Who who = Who.asks();
        record(who, deed, "begun", List.of(concerned), why);
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            ended(who, deed, done ? "done" : "failed", why);
        }
    }

    /** What has been done cannot be refused any more, and whoever did it must hear how it ended. */
    private void ended(Who who, Deed deed, String how, String why) {
        try {
            record(who, deed, how, List.of(), why);
        } catch (RuntimeException e) {
            LOG.error("The audit has no line of how this ended: {} {}, {}", deed, why, how, e);
        }
    }

    /**
     * Records that persons were shown in a place.
     *
     * @param groups ids of the persons, in the groups they are shown in; a large group is listed once and named by its number afterwards
     */
    void record(Who who, Deed deed, String place, Collection<? extends Collection<String>> groups, String why) {
        AuditChain open = open();
        List<String> named = new ArrayList<>();
        List<Long> listed = new ArrayList<>();
        for (Collection<String> group : groups) {
            List<String> names = persons.of(group);
            if (names.size() < LIST) {
                named.addAll(names);
                continue;
            }
            for (int from = 0; from < names.size(); from += LONGEST_LIST) {
                listed.add(list(open, names.subList(from, Math.min(from + LONGEST_LIST, names.size()))));
            }
        }
        String shortened = why.length() > LONGEST ? why.substring(0, LONGEST) : why;
        write(open, new Draft(who.name(), who.role(), deed.code(), place, shortened, named, listed));
    }

    private long list(AuditChain open, List<String> names) {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        synchronized (lists) {
            if (!now.equals(month)) {
                lists.clear(); // each month's file can be read without the others
                month = now;
            }
        }
        String content = Seals.hash(String.join(" ", names));
        Long known = lists.get(content);
        if (known != null) {
            return known;
        }
        long number = write(open, new Draft("", "", Deed.LISTED.code(), "", "", names, List.of()));
        lists.put(content, number);
        return number;
    }

    private long write(AuditChain open, Draft draft) {
        Head written = open.append(draft);
        head.moved(written);
        return written.sequence();
    }

    /**
     * Who looked at a person or changed what is kept of the person, newest first; nothing for one who was erased. The question is recorded.
     */
    public List<Look> looksAt(String id) {
        Optional<String> pseudonym = persons.find(id);
        List<Look> known = pseudonym.map(reading::looksAt).orElse(List.of());
        record(Who.asks(), Deed.AUDIT_READ, "audit.person", List.of(pseudonym.isEmpty() ? List.of() : List.of(id)), "");
        return known;
    }

    /** The same for who records the question in another way. */
    List<Look> known(String id) {
        return persons.find(id).map(reading::looksAt).orElse(List.of());
    }

    /**
     * Drops the pseudonyms that are kept in memory. The key of a person that is erased goes with the person, in one transaction of the
     * database; from then on nobody can tell which lines concern the person.
     */
    @Override
    public void forget() {
        persons.forget();
    }

    /** The newest lines, newest first. */
    public List<AuditLine> newest(AuditFilter filter, int most) {
        open();
        return reading.newest(filter, most);
    }

    /** Checks the whole chain. */
    public Verification verify() {
        open();
        return check(null);
    }

    /** Checks what has come since the chain was last found whole, which is quick; all of it where it was not. */
    public Verification state() {
        open();
        return check(ChainMark.read(folder, keyFile.read()).orElse(null));
    }

    /** Writes all lines as they stand in the files, which is the form that can be checked by others. */
    public void exportLines(OutputStream out) throws IOException {
        record(Deed.AUDIT_EXPORTED, List.of(), "jsonl");
        reading.writeLines(out);
    }

    /** Writes all lines as a table for a spreadsheet. */
    public void exportTable(OutputStream out) throws IOException {
        record(Deed.AUDIT_EXPORTED, List.of(), "csv");
        reading.writeTable(out);
    }

    /**
     * Opens the audit, if it is not open yet: makes the key at the very first time, sets half a line aside, checks what has come since the last
     * check and goes on from there.
     *
     * @throws KeyUnusable if its key is damaged or missing
     * @throws AuditUnavailable if it cannot be written
     */
    AuditChain open() {
        AuditChain open = chain;
        return open != null ? open : opened();
    }

    private synchronized AuditChain opened() {
        AuditChain open = chain;
        if (open != null) {
            return open;
        }
        Optional<Head> known = memory.head();
        byte[] key = key(known);
        AuditChain opening = AuditChain.open(folder, key, clock);
        try {
            Optional<AuditChain.HalfLine> half = opening.mend();
            Verification found = check(ChainMark.read(folder, key).orElse(null));
            Head last = new Head(found.last(), found.hash().isEmpty() ? AuditLine.NOTHING_BEFORE : found.hash());
            // What the database knows and the files have lost stays a gap in the numbers, for ever to be seen.
            opening.goOnFrom(
                    known.filter(line -> line.sequence() > last.sequence()).orElse(last));
            if (opening.sequence() == 0) {
                write(opening, note(Deed.CHAIN_BEGUN, ""));
            }
            memory.restored().ifPresent(restored -> {
                write(opening, note(Deed.RESTORED, restored));
                memory.restoredIsNoted();
            });
            half.ifPresent(part -> write(
                    opening,
                    note(Deed.HALF_LINE, part.bytes() + " bytes, " + part.file().getFileName())));
            if (!found.intact()) {
                Break first = found.breaks().getFirst();
                LOG.error(
                        "The audit is broken in {} places, first: {}",
                        found.breaks().size(),
                        first);
                write(opening, note(Deed.CHAIN_BROKEN, first.kind().code() + " " + first.file() + ":" + first.line()));
            }
            chain = opening;
            return opening;
        } catch (RuntimeException e) {
            opening.close();
            throw e;
        }
    }

    private static Draft note(Deed deed, String why) {
        return new Draft(CurrentUser.PROGRAM, "", deed.code(), "", why, List.of(), List.of());
    }

    private byte[] key(Optional<Head> known) {
        try {
            boolean begun = known.isPresent() || !folder.files().isEmpty();
            return begun ? keyFile.read() : keyFile.readOrMake();
        } catch (IOException e) {
            throw new AuditUnavailable(AuditUnavailable.Problem.NO_ACCESS, folder.path(), e);
        }
    }

    private Verification check(@Nullable ChainMark from) {
        byte[] key = keyFile.exists() ? keyFile.read() : new byte[0];
        try {
            ChainCheck.Checked checked = ChainCheck.of(folder, key, memory.head(), true, from);
            if (checked.mark() != null) {
                checked.mark().write(folder, key);
            }
            return checked.verification();
        } catch (IOException e) {
            throw new AuditUnavailable(AuditUnavailable.Problem.NO_ACCESS, folder.path(), e);
        }
    }

    @PreDestroy
    void close() {
        head.close();
        AuditChain open = chain;
        if (open != null) {
            open.close();
        }
    }
}
