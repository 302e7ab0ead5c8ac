package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.map.ChangeCounts.Fate;
import dk.bindeled.map.TwoDates.Time;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.Reader;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Tie;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.Studies;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the counts of new, kept and lost ties, with what the legends of both dates tell, and what everyone knows of how they add up. */
class TieChangesAttackTest {

    private static final int TOWNS = 60;
    private static final String ABSENT = "absent";
    private static final String UNTOLD = "linking of no group";

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void changesOfTiesOfFewPersonsAreNotFoundBesideTheTiesOfBothDates(int limit) {
        List<String> broken = new ArrayList<>();
        int secrets = 0;
        int told = 0;
        for (int town = 0; town < TOWNS; town++) {
            SplittableRandom random = new SplittableRandom(1000L * limit + town);
            Grouping grouping = List.of(
                            Grouping.area(AreaLevel.ESTATE), Grouping.MEMBERSHIP, Grouping.attribute("street"))
                    .get(town % 3);
            Studies studies = town(random).studies();
            ComparedPicture compared = new ToldPictures(studies, new Pictures(studies), new Suppression(limit))
                    .compared(
                            SnapshotQuery.defaults().withDate(TwoDates.NOW).withGrouping(grouping),
                            TwoDates.THEN,
                            Sight.NAMES,
                            Progress.UNWATCHED);
            boolean dated = grouping.equals(Grouping.MEMBERSHIP);
            for (Attack attack : List.of(
                    new Attack(compared, limit, dated, TieChangesAttackTest::group, true),
                    new Attack(compared, limit, true, TieChangesAttackTest::linking, false))) {
                int number = town;
                attack.reader.broken(limit).forEach(one -> broken.add("town " + number + ": " + one));
                secrets += attack.reader.secrets();
                told += attack.told;
            }
        }
        assertThat(broken).isEmpty();
        assertThat(secrets).isGreaterThan(3 * TOWNS);
        assertThat(told).as("something is told all the same").isGreaterThan(4 * TOWNS);
    }

    private static String group(Set<Form> forms) {
        return forms.contains(Form.BONDING)
                ? Form.BONDING.code()
                : forms.contains(Form.BRIDGING) ? Form.BRIDGING.code() : forms.contains(Form.LINKING) ? UNTOLD : "none";
    }

    private static String linking(Set<Form> forms) {
        return forms.contains(Form.LINKING) ? Form.LINKING.code() : UNTOLD;
    }

    /** What a reader makes of one way of dividing ties by form. */
    private static final class Attack {

        private final Reader reader = new Reader();
        private final Map<String, Set<String>> ties = new HashMap<>();
        private final ComparedPicture compared;
        private final int limit;
        private int told;

        /**
         * An attack.
         *
         * @param dated true where a tie may have another form on another date
         * @param divides gives the one form of a tie that counts here
         * @param all true where every tie is counted in a form
         */
        Attack(ComparedPicture compared, int limit, boolean dated, Function<Set<Form>, String> divides, boolean all) {
            this.compared = compared;
            this.limit = limit;
            Map<String, String> now = forms(compared.now().picture(), divides);
            Map<String, String> then = forms(compared.then().picture(), divides);
            Set<String> pairs = new HashSet<>(now.keySet());
            pairs.addAll(then.keySet());
            for (String pair : pairs) {
                cell(then.getOrDefault(pair, ABSENT), now.getOrDefault(pair, ABSENT))
                        .add(pair);
            }
            List<String> forms = all
                    ? List.of(Form.BONDING.code(), Form.BRIDGING.code(), "none", UNTOLD)
                    : List.of(Form.LINKING.code(), UNTOLD);
            List<Integer> allBorn = new ArrayList<>();
            List<Integer> allKept = new ArrayList<>();
            List<Integer> allGone = new ArrayList<>();
            Map<String, List<Integer>> past = new HashMap<>();
            for (String form : forms) {
                if (!all && form.equals(UNTOLD)) {
                    continue;
                }
                int born = count(Fate.BORN, form, cell(ABSENT, form));
                int gone = count(Fate.GONE, form, cell(form, ABSENT));
                Set<String> both = new HashSet<>();
                forms.forEach(other -> both.addAll(cell(other, form)));
                int kept = count(Fate.KEPT, form, both);
                List<Integer> parts = new ArrayList<>();
                for (String other : forms) {
                    Set<String> changed = cell(other, form);
                    if (other.equals(form)
                            || dated
                            || !changed.isEmpty()
                            || (form.equals("none") && other.equals(UNTOLD))
                            || (form.equals(UNTOLD) && other.equals("none"))) {
                        int number = reader.between(changed.size());
                        secret(number, changed);
                        parts.add(number);
                        past.computeIfAbsent(other, key -> new ArrayList<>()).add(number);
                    }
                }
                reader.sum(kept, parts);
                past.computeIfAbsent(form, key -> new ArrayList<>()).add(gone);
                legend(compared.now(), form, List.of(born, kept), now.values());
                allBorn.add(born);
                allKept.add(kept);
                allGone.add(gone);
            }
            if (!all) {
                int elsewhere = reader.between(cell(Form.LINKING.code(), UNTOLD).size());
                secret(elsewhere, cell(Form.LINKING.code(), UNTOLD));
                past.computeIfAbsent(Form.LINKING.code(), key -> new ArrayList<>())
                        .add(elsewhere);
            }
            for (String form : forms) {
                legend(compared.then(), form, past.getOrDefault(form, List.of()), then.values());
            }
            if (all) {
                Set<String> fresh = less(now.keySet(), then.keySet());
                int born = inAll(Fate.BORN, fresh, allBorn);
                int kept = inAll(Fate.KEPT, less(now.keySet(), fresh), allKept);
                int gone = inAll(Fate.GONE, less(then.keySet(), now.keySet()), allGone);
                total(compared.now(), List.of(born, kept));
                total(compared.then(), List.of(gone, kept));
            }
        }

        private int inAll(Fate fate, Set<String> pairs, List<Integer> parts) {
            int number = count(fate, "ties", pairs);
            reader.sum(number, parts);
            return number;
        }

        private void total(ToldPicture picture, List<Integer> parts) {
            if (knowsAll(picture)) {
                reader.total(parts);
            }
        }

        private static Set<String> less(Set<String> some, Set<String> others) {
            Set<String> rest = new HashSet<>(some);
            rest.removeAll(others);
            return rest;
        }

        /** Where ties of one form only are withheld, whoever knew how many there are in all would know how many these are. */
        private static boolean knowsAll(ToldPicture picture) {
            Map<String, @Nullable Object> forms = picture.counts().forms();
            return List.of(Form.BONDING.code(), Form.BRIDGING.code(), "none").stream()
                            .filter(form -> forms.get(form) == null)
                            .count()
                    != 1;
        }

        /** Ties of a form on one date add up to what its legend tells, which may be that they are withheld. */
        private void legend(ToldPicture picture, String form, List<Integer> parts, Iterable<String> forms) {
            if (form.equals(UNTOLD) || parts.isEmpty()) {
                return;
            }
            long many = 0;
            for (String each : forms) {
                many += each.equals(form) ? 1 : 0;
            }
            boolean shown = picture.counts().forms().get(form) != null;
            int whole = shown ? reader.fixed(many) : reader.count(many, false);
            if (!shown) {
                reader.mustNotKnow(whole);
            }
            reader.sum(whole, parts);
        }

        private int count(Fate fate, String form, Set<String> pairs) {
            Integer shown = compared.counts().ties(fate).get(form);
            if (shown != null) {
                told++;
                assertThat(shown).as("%s %s", fate, form).isEqualTo(pairs.size());
            }
            int number = form.equals(UNTOLD) ? reader.between(pairs.size()) : reader.count(pairs.size(), shown != null);
            secret(number, pairs);
            return number;
        }

        private void secret(int number, Set<String> pairs) {
            Set<String> ends = new HashSet<>();
            pairs.forEach(pair -> ends.addAll(List.of(pair.split("-", -1))));
            if (ends.size() < limit) {
                reader.mustNotKnow(number);
            }
        }

        private Set<String> cell(String then, String now) {
            return ties.computeIfAbsent(then + ">" + now, key -> new HashSet<>());
        }

        private static Map<String, String> forms(NetworkPicture picture, Function<Set<Form>, String> divides) {
            Map<String, String> forms = new HashMap<>();
            for (Tie tie : picture.ties()) {
                String a = picture.nodes().get(tie.a()).id();
                String b = picture.nodes().get(tie.b()).id();
                forms.put(a.compareTo(b) < 0 ? a + "-" + b : b + "-" + a, divides.apply(tie.forms()));
            }
            return forms;
        }
    }

    /** Three estates, three clubs and two employers; more stays than changes. */
    private static TwoDates town(SplittableRandom random) {
        TwoDates town = new TwoDates();
        int estates = 2 + random.nextInt(2);
        for (int e = 0; e < estates; e++) {
            town.area("e" + e, AreaLevel.ESTATE, null);
        }
        for (int body = 0; body < 3; body++) {
            town.actor("club" + body, Kind.ASSOCIATION, null, Time.BOTH, Map.of());
            town.actor("office" + body, Kind.ORGANISATION, null, Time.BOTH, Map.of());
        }
        int persons = 20 + random.nextInt(20);
        for (int p = 0; p < persons; p++) {
            Kind kind = random.nextInt(6) == 0 ? Kind.PROFESSIONAL : Kind.CITIZEN;
            String home = random.nextInt(8) == 0 ? null : "e" + random.nextInt(estates);
            town.actor(
                    "p" + p,
                    kind,
                    home,
                    time(random),
                    random.nextInt(8) == 0 ? Map.of() : Map.of("street", "s" + random.nextInt(3)));
            if (random.nextInt(4) > 0) {
                town.tie("p" + p, "club" + random.nextInt(3), TieType.MEMBER_OF, time(random));
            }
            if (random.nextInt(3) == 0) {
                town.tie("p" + p, "office" + random.nextInt(3), TieType.EMPLOYED_BY, time(random));
            }
        }
        BitSet tied = new BitSet();
        for (int t = 0; t < 2 * persons; t++) {
            int a = random.nextInt(persons);
            int b = random.nextInt(persons);
            if (a < b && !tied.get(a * persons + b)) {
                tied.set(a * persons + b);
                town.tie("p" + a, "p" + b, time(random));
            }
        }
        return town;
    }

    private static Time time(SplittableRandom random) {
        return List.of(Time.THEN, Time.NOW, Time.BOTH, Time.BOTH, Time.BOTH, Time.BOTH, Time.BOTH, Time.BOTH)
                .get(random.nextInt(8));
    }
}
