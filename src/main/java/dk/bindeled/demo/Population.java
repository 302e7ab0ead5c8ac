package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The persons of Lindeå: 1,500 citizens in households, among them 12 ambassadors and 3 council members, and the professionals. */
final class Population {

    static final int CITIZENS = 1500;
    /** Citizens who know nobody but one another and the coordinator. */
    static final int DEPENDANTS = 46;
    /** Citizens of whom no tie is recorded. */
    static final int UNMAPPED = 45;

    /** Homes of the ambassadors a01…a12. */
    private static final List<String> AMBASSADOR_HOMES = List.of(
            Places.BRIDGE_HERE,
            Places.FAR_FROM_POWER,
            Places.NEWCOMERS,
            "brogaarden",
            "egelunden",
            "solbakken",
            "engdraget",
            "lodsengen",
            "stationskvarteret",
            "boegeparken",
            "laerkehoej",
            "sivkaeret");

    /** Homes of the council members k01…k03. */
    private static final List<String> COUNCIL_HOMES = List.of("klosterhaven", "solbakken", "vibeholm");

    private static final List<Double> HOUSEHOLD_SIZES = List.of(0.35, 0.47, 0.13, 0.05);
    private static final List<Double> CLOSE_KNIT_SIZES = List.of(0.0, 0.55, 0.30, 0.15);
    private static final List<String> AGES = List.of("18-29", "30-49", "50-66", "67+");
    private static final List<Double> AGE_WEIGHTS = List.of(0.18, 0.34, 0.27, 0.21);
    private static final LocalDate BEFORE_ALL = LocalDate.of(2019, 1, 1);

    private final Draw draw;
    private final PersonNames names;
    private final Map<String, Actor> persons = new LinkedHashMap<>();
    private final List<Household> households = new ArrayList<>();
    private final Map<String, List<Actor>> citizensByArea = new HashMap<>();
    private final Set<String> dependants = new HashSet<>();
    private final Set<String> unmapped = new HashSet<>();
    private int nextCitizen = 1;

    Population(Draw draw) {
        this.draw = draw;
        this.names = new PersonNames(draw.branch("names"));
        for (Places.Estate estate : Places.ESTATES) {
            settle(estate);
        }
        settleElsewhere();
        for (Post post : Post.ALL) {
            if (!post.isHybrid()) {
                employ(post);
            }
        }
        chooseUnmapped();
        persons.values().stream()
                .filter(person -> person.kinds().contains(Kind.CITIZEN))
                .forEach(this::place);
    }

    /** Everyone, citizens first. */
    List<Actor> persons() {
        return List.copyOf(persons.values());
    }

    Actor person(String id) {
        Actor person = persons.get(id);
        if (person == null) {
            throw new IllegalArgumentException("Nobody in Lindeå has the id " + id);
        }
        return person;
    }

    /** All households, each estate's in the order of its stairs and gardens. */
    List<Household> households() {
        return List.copyOf(households);
    }

    /** Ordinary citizens: neither ambassador nor council member. */
    List<Actor> ordinaryCitizens() {
        return persons.values().stream()
                .filter(person -> person.kinds().equals(EnumSet.of(Kind.CITIZEN)) && person.tier() == null)
                .toList();
    }

    /** All citizens who are placed in {@code area} or within it. */
    List<Actor> citizensIn(String area) {
        return citizensByArea.getOrDefault(area, List.of());
    }

    /** All citizens of the district of {@code area} and of those beside it; everyone where it lies in no district. */
    List<Actor> citizensAround(@Nullable String area) {
        return Places.around(area).stream()
                .flatMap(district -> citizensIn(district).stream())
                .toList();
    }

    boolean isDependant(String id) {
        return dependants.contains(id);
    }

    boolean isUnmapped(String id) {
        return unmapped.contains(id);
    }

    private void place(Actor citizen) {
        Set<String> areas = new LinkedHashSet<>(List.of(Places.MUNICIPALITY));
        String area = citizen.area();
        if (area != null) {
            areas.add(area);
            areas.add(Places.districtOf(area));
        }
        areas.forEach(each ->
                citizensByArea.computeIfAbsent(each, id -> new ArrayList<>()).add(citizen));
    }

    private void settle(Places.Estate estate) {
        int newcomers = estate.id().equals(Places.NEWCOMERS) ? DEPENDANTS : 0;
        int first = households.size();
        fill(estate.id(), newcomers, LocalDate.of(2021, 9, 1));
        households.subList(first, households.size()).stream()
                .flatMap(household -> household.members().stream())
                .forEach(person -> dependants.add(person.id()));
        int left = estate.residents() - newcomers;
        for (int k = 0; k < AMBASSADOR_HOMES.size(); k++) {
            if (AMBASSADOR_HOMES.get(k).equals(estate.id())) {
                String id = "a%02d".formatted(k + 1);
                Set<Kind> kinds = EnumSet.of(Kind.CITIZEN, Kind.AMBASSADOR);
                if (Post.ALL.stream().anyMatch(post -> post.person().equals(id))) {
                    kinds.add(Kind.PROFESSIONAL);
                }
                settleAlone(citizen(id, kinds, estate.id(), null, null, 1 + draw.below(2), names.surname()));
                left--;
            }
        }
        for (int k = 0; k < COUNCIL_HOMES.size(); k++) {
            if (COUNCIL_HOMES.get(k).equals(estate.id())) {
                String id = "k%02d".formatted(k + 1);
                settleAlone(citizen(id, EnumSet.of(Kind.CITIZEN), estate.id(), 4, null, 2, names.surname()));
                left--;
            }
        }
        fill(estate.id(), left, null);
    }

    private void settleElsewhere() {
        List<String> districts = Places.districts();
        for (int left = Places.WITHOUT_ESTATE; left > 0; ) {
            left -= household(left % 2 == 0 ? draw.pick(districts) : "", left, null, HOUSEHOLD_SIZES);
        }
    }

    private void settleAlone(Actor person) {
        households.add(new Household(String.valueOf(person.area()), List.of(person)));
    }

    private void fill(String estate, int residents, @Nullable LocalDate movedIn) {
        boolean closeKnit = estate.equals(Places.CLOSE_KNIT);
        int left = residents;
        if (closeKnit && residents > 0) {
            String id = "b%04d".formatted(nextCitizen++);
            settleAlone(citizen(id, EnumSet.of(Kind.CITIZEN), estate, null, null, AGES.size() - 1, names.surname()));
            left--;
        }
        while (left > 0) {
            LocalDate from = movedIn == null && !closeKnit && draw.chance(0.12)
                    ? draw.day(LocalDate.of(2019, 6, 1), LocalDate.of(2024, 3, 31))
                    : movedIn;
            left -= household(estate, left, from, closeKnit ? CLOSE_KNIT_SIZES : HOUSEHOLD_SIZES);
        }
    }

    /** Adds a household of at most {@code room} and returns its size. */
    private int household(String area, int room, @Nullable LocalDate from, List<Double> sizes) {
        int size = Math.min(room, 1 + draw.weighted(sizes));
        int age = draw.weighted(AGE_WEIGHTS);
        String surname = names.surname();
        List<Actor> members = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            String id = "b%04d".formatted(nextCitizen++);
            int own = draw.chance(0.85) ? age : Math.max(0, age - 1);
            members.add(citizen(id, EnumSet.of(Kind.CITIZEN), area, null, from, own, surname));
        }
        households.add(new Household(area, members));
        return size;
    }

    private Actor citizen(
            String id,
            Set<Kind> kinds,
            String area,
            @Nullable Integer tier,
            @Nullable LocalDate from,
            int age,
            String surname) {
        String belongsTo = draw.chance(0.08) ? draw.pick(Places.ESTATES).id() : null;
        Actor person = new Actor(
                id,
                kinds,
                names.fullName(surname),
                area.isEmpty() ? null : area,
                belongsTo == null || belongsTo.equals(area) ? null : belongsTo,
                tier,
                null,
                from == null || from.isBefore(BEFORE_ALL) ? null : from,
                null,
                Map.of("age_group", AGES.get(age)));
        persons.put(id, person);
        return person;
    }

    private void employ(Post post) {
        persons.put(
                post.person(),
                new Actor(
                        post.person(),
                        EnumSet.of(Kind.PROFESSIONAL),
                        names.fullName(names.surname()),
                        post.area(),
                        null,
                        post.tier(),
                        null,
                        null,
                        null,
                        Map.of("age_group", AGES.get(1 + draw.below(2)))));
    }

    /** Takes households of one, so that nobody stands without ties beside someone at home. */
    private void chooseUnmapped() {
        List<Actor> alone = households.stream()
                .filter(household -> household.members().size() == 1)
                .map(household -> household.members().getFirst())
                .filter(person -> person.id().startsWith("b") && !isDependant(person.id()))
                .filter(person -> !Places.CLOSE_KNIT.equals(person.area()))
                .toList();
        draw.some(alone, UNMAPPED).forEach(person -> unmapped.add(person.id()));
    }
}
