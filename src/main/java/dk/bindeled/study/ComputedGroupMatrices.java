package dk.bindeled.study;

import dk.bindeled.analysis.gaps.AcrossGroupings;
import dk.bindeled.analysis.gaps.GroupPairs;
import dk.bindeled.analysis.gaps.SimilarBesideEachOther;
import dk.bindeled.analysis.gaps.StandingOut;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.GroupMatrix.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Works matrices out each time: of one grouping they are read off the study, of two the pairs are counted anew. */
@Service
class ComputedGroupMatrices implements GroupMatrices {

    @Override
    public GroupMatrix of(Snapshot snapshot, StudyResult result, @Nullable Grouping other, Progress progress) {
        return other == null || other.equals(snapshot.groups().grouping())
                ? ofOne(result)
                : ofTwo(snapshot, other, progress);
    }

    private static GroupMatrix ofOne(StudyResult result) {
        List<Side> all = result.groups().stream()
                .map(group -> new Side(group.group(), group.label(), group.persons()))
                .toList();
        List<Side> groups = largest(all);
        return matrix(groups, groups, false, result.pairs(), all.size());
    }

    private static GroupMatrix ofTwo(Snapshot snapshot, Grouping other, Progress progress) {
        Groups rows = snapshot.groups();
        Groups columns = snapshot.groups(other);
        // the largest are taken before pairs are made: of thousands of groups on either side there would be millions
        AcrossGroupings across =
                GroupPairs.across(snapshot.adjacency(), largest(rows), largest(columns), progress.part(0, 0.5));
        return matrix(
                sides(across.rows()),
                sides(across.columns()),
                true,
                PairTelling.tell(across.pairs(), across.rows(), across.columns(), snapshot::id, progress.part(0.5, 1)),
                rows.count() > GroupMatrix.MOST || columns.count() > GroupMatrix.MOST
                        ? rows.count() + columns.count()
                        : across.rows().count() + across.columns().count());
    }

    private static Groups largest(Groups groups) {
        if (groups.count() <= GroupMatrix.MOST) {
            return groups;
        }
        Map<String, List<Integer>> members = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        IntStream.range(0, groups.count())
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> groups.memberCount(g))
                        .reversed()
                        .thenComparing(g -> g))
                .limit(GroupMatrix.MOST)
                .forEach(g -> {
                    members.put(
                            groups.id(g),
                            Arrays.stream(groups.members(g)).boxed().toList());
                    labels.put(groups.id(g), groups.label(g));
                });
        return Groups.of(groups.grouping(), groups.size(), members, labels);
    }

    private static List<Side> sides(Groups groups) {
        return IntStream.range(0, groups.count())
                .mapToObj(g -> new Side(groups.id(g), groups.label(g), groups.memberCount(g)))
                .toList();
    }

    private static List<Side> largest(List<Side> groups) {
        return groups.size() <= GroupMatrix.MOST
                ? groups
                : groups.stream()
                        .sorted(Comparator.comparingInt(Side::persons)
                                .reversed()
                                .thenComparing(Side::id))
                        .limit(GroupMatrix.MOST)
                        .sorted(Comparator.comparing(Side::id))
                        .toList();
    }

    private static GroupMatrix matrix(
            List<Side> rows, List<Side> columns, boolean across, List<PairFigures> pairs, int groups) {
        Set<String> ofRows = ids(rows);
        Set<String> ofColumns = ids(columns);
        List<PairFigures> told = pairs.stream()
                .filter(pair -> ofRows.contains(pair.a()) && ofColumns.contains(pair.b()))
                .toList();
        double[] standing = StandingOut.of(
                told.stream().mapToInt(PairFigures::directTies).toArray(),
                told.stream()
                        .mapToDouble(pair -> {
                            Double comparable = pair.comparable();
                            return comparable == null ? 0 : comparable;
                        })
                        .toArray());
        return new GroupMatrix(
                rows, columns, across, told, Arrays.stream(standing).boxed().toList(), groups);
    }

    private static Set<String> ids(List<Side> groups) {
        return groups.stream().map(Side::id).collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public Order similar(GroupMatrix matrix, Progress progress) {
        double[][] cells = cells(matrix);
        List<Integer> rows = order(cells, progress.part(0, 0.5));
        return matrix.across()
                ? new Order(rows, order(transposed(cells, matrix.columns().size()), progress.part(0.5, 1)))
                : new Order(rows, rows);
    }

    private static double[][] cells(GroupMatrix matrix) {
        Map<String, Integer> rows = numbers(matrix.rows());
        Map<String, Integer> columns = numbers(matrix.columns());
        double[][] cells = new double[rows.size()][columns.size()];
        Arrays.stream(cells).forEach(row -> Arrays.fill(row, Double.NaN));
        for (int k = 0; k < matrix.pairs().size(); k++) {
            PairFigures pair = matrix.pairs().get(k);
            cells[number(rows, pair.a())][number(columns, pair.b())] =
                    matrix.standing().get(k);
            if (!matrix.across()) {
                cells[number(rows, pair.b())][number(columns, pair.a())] =
                        matrix.standing().get(k);
            }
        }
        return cells;
    }

    private static Map<String, Integer> numbers(List<Side> groups) {
        Map<String, Integer> numbers = new HashMap<>();
        groups.forEach(group -> numbers.put(group.id(), numbers.size()));
        return numbers;
    }

    private static int number(Map<String, Integer> numbers, String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("The matrix has a pair of the group " + id + " and no such group");
        }
        return number;
    }

    private static double[][] transposed(double[][] cells, int columns) {
        double[][] turned = new double[columns][cells.length];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column][row] = cells[row][column];
            }
        }
        return turned;
    }

    private static List<Integer> order(double[][] rows, Progress progress) {
        List<Integer> order = new ArrayList<>();
        for (int row : SimilarBesideEachOther.order(rows, progress)) {
            order.add(row);
        }
        return order;
    }
}
