#!/usr/bin/python3
"""Writes the figures of some small random networks as independent programs find them, for AgreementTest and
GroupAgreementTest to compare with.

Needs Debian's python3-networkx, python3-igraph and python3-numpy. Run from the top folder: /usr/bin/python3 src/bench/agreement.py
The networks come from a fixed seed, so the files change only when this script or one of the two libraries does. Where both libraries know a
figure they are first compared with each other. What neither knows is worked out here from its definition, by trying everything and in
fractions, so slowly that only small networks will do.
"""

import csv
import itertools
import math
import pathlib
import random
from fractions import Fraction

import igraph
import networkx as nx
import numpy

SEED = 20240630
FOLDER = pathlib.Path("src/test/resources/agreement")
TIER_OF_KIND = {"citizen": 0, "ambassador": 1, "professional": 2}


def graphs():
    """Over two hundred small graphs of many shapes, each with the blocks it was planted with, or nothing."""
    rng = random.Random(SEED)

    def seed():
        return rng.randrange(10**6)

    def gnp(n, degree):
        return nx.gnp_random_graph(n, min(1, degree / max(1, n - 1)), seed=seed())

    def forest(n, kept):
        tree = nx.empty_graph(n)
        tree.add_edges_from((v, rng.randrange(v)) for v in range(1, n) if rng.random() < kept)
        return tree

    for k in range(24):  # the smallest
        yield gnp(1 + k // 4, rng.choice([1, 2, 4])), None
    for k in range(24):  # sparse
        yield gnp(rng.randint(8, 36), rng.choice([1, 1.5, 2, 3])), None
    for k in range(16):  # dense
        n = rng.randint(5, 20)
        yield gnp(n, n * rng.choice([0.4, 0.6, 0.9])), None
    yield nx.complete_graph(9), None
    yield nx.empty_graph(7), None
    for k in range(18):  # trees
        yield forest(rng.randint(4, 34), 1), None
    for k in range(14):  # forests
        yield forest(rng.randint(6, 34), rng.choice([0.6, 0.8, 0.95])), None
    for k in range(18):  # in several parts
        yield nx.disjoint_union_all([gnp(rng.randint(2, 12), 3) for _ in range(rng.randint(2, 4))]), None
    for k in range(14):  # with isolates
        graph = gnp(rng.randint(6, 24), 4)
        graph.add_nodes_from(range(len(graph), len(graph) + rng.randint(2, 6)))
        yield graph, None
    for k in range(16):  # two sides and a few ties within them
        graph = nx.bipartite.random_graph(rng.randint(4, 14), rng.randint(4, 14), 0.25, seed=seed())
        for _ in range(rng.randint(0, 3)):
            graph.add_edge(*rng.sample(range(len(graph)), 2))
        yield graph, None
    for k in range(18):  # small worlds
        yield nx.watts_strogatz_graph(rng.randint(10, 36), rng.choice([2, 4, 6]), 0.2, seed=seed()), None
    for k in range(20):  # a few with many ties
        yield nx.barabasi_albert_graph(rng.randint(8, 36), rng.randint(1, 4), seed=seed()), None
    for k in range(20):  # planted groups
        sizes = [rng.randint(3, 10) for _ in range(rng.randint(2, 5))]
        blocks = [block for block, size in enumerate(sizes) for _ in range(size)]
        yield nx.random_partition_graph(sizes, 0.6, 0.05, seed=seed()), blocks
    for k in range(4):  # larger
        yield gnp(rng.randint(60, 80), rng.choice([3, 5])), None


def membership(rng, number, n, blocks):
    """The groups of every node: one each, one or none, several or none, or those planted with a few joining others."""
    count = 1 if number % 29 == 7 else rng.randint(2, 6)
    kind = number % 4
    groups = []
    for v in range(n):
        if blocks and kind < 2:
            own = {blocks[v]}
        elif kind == 0:
            own = {rng.randrange(count)}
        elif kind == 2:
            own = {rng.randrange(count)} if rng.random() < 0.8 else set()
        else:
            own = {rng.randrange(count) for _ in range(rng.choice([0, 1, 1, 1, 2, 2, 3]))}
        if kind == 1 and rng.random() < 0.2:
            own = own | {rng.randrange(count)}
        groups.append(frozenset(own))
    return groups


class Network:
    """A graph whose nodes have groups, kinds, tiers and employers, and whose edges have directions."""

    def __init__(self, number, graph, blocks, rng):
        n = graph.number_of_nodes()
        self.number = number
        self.graph = nx.Graph()
        self.graph.add_nodes_from(range(n))
        self.graph.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.edges()))
        self.groups = membership(rng, number, n, blocks)
        self.kinds = [rng.choice(["citizen"] * 4 + ["ambassador", "professional"]) for _ in range(n)]
        self.tiers = [rng.choice([0, 1, 2, 3, 3, 4]) if rng.random() < 0.25 else None for _ in range(n)]
        self.employers = [rng.randrange(4) if rng.random() < 0.4 else None for _ in range(n)]
        self.way = {edge: rng.choice([1, 2, 3]) for edge in self.graph.edges()}
        self.classified = self.graph.subgraph([v for v in self.graph if self.groups[v]])
        self.names = sorted(set().union(*self.groups)) if n else []
        self.partition = all(len(own) < 2 for own in self.groups)

    def share(self, *nodes):
        return bool(frozenset.intersection(*(self.groups[v] for v in nodes)))

    def tier(self, v):
        return TIER_OF_KIND[self.kinds[v]] if self.tiers[v] is None else self.tiers[v]

    def decides(self, v):
        return self.tier(v) >= 3

    def institutional(self, v):
        return self.kinds[v] == "professional" or self.decides(v)

    def citizen(self, v):
        return self.kinds[v] == "citizen" and not self.decides(v)

    def members(self, group):
        return {v for v in self.graph if group in self.groups[v]}

    def no_bridging(self):
        return self.classified.number_of_edges() == 0 or len(self.names) < 2


def same(ours, theirs, what):
    if ours is None or theirs is None or math.isnan(ours) or math.isnan(theirs):
        return
    assert abs(ours - theirs) <= 1e-9 * max(1.0, abs(ours)), (what, ours, theirs)


def share(part, whole):
    return Fraction(part, whole) if whole else None


# --- structure -------------------------------------------------------------------------------------------------------------------------


def cut_off(graph, node):
    component = nx.node_connected_component(graph, node)
    rest = graph.subgraph(component - {node})
    largest = max((len(part) for part in nx.connected_components(rest)), default=0)
    return len(component) - 1 - largest


def hierarchy(graph, node, constraint):
    d = graph.degree(node)
    if d < 2:
        return None
    ratios = [nx.local_constraint(graph, node, other) / (constraint / d) for other in graph[node]]
    return sum(r * math.log(r) for r in ratios) / (d * math.log(d))


def short_betweenness(graph, most):
    """Each pair at most so many steps apart gives 1, shared by its shortest paths, to those on them."""
    scores = dict.fromkeys(graph, Fraction(0))
    for s, t in itertools.combinations(graph, 2):
        try:
            steps = nx.shortest_path_length(graph, s, t)
        except nx.NetworkXNoPath:
            continue
        if steps <= most:
            paths = list(nx.all_shortest_paths(graph, s, t))
            for path in paths:
                for v in path[1:-1]:
                    scores[v] += Fraction(1, len(paths))
    return scores


def span(graph, u, v):
    without = graph.copy()
    without.remove_edge(u, v)
    return nx.shortest_path_length(without, u, v) if nx.has_path(without, u, v) else None


def introductions(graph):
    """Eswaran and Tarjan's number as networkx finds it, pairs who have but each other left out."""
    needed = 0
    for component in nx.connected_components(graph):
        if len(component) > 2:
            part = nx.Graph(graph.subgraph(component))
            added = list(nx.k_edge_augmentation(part, 2))
            if len(component) <= 6:
                assert len(added) == by_trying(part), sorted(part.edges())
            needed += len(added)
    return needed if graph.number_of_edges() else None


def by_trying(graph):
    missing = list(nx.non_edges(graph))
    for count in itertools.count():
        for added in itertools.combinations(missing, count):
            mended = graph.copy()
            mended.add_edges_from(added)
            if not nx.has_bridges(mended):
                return count


def kirchhoff(graph):
    """The sum of the resistances between all pairs: of small graphs by solving Kirchhoff's equations in fractions, of all by eigenvalues."""
    n = graph.number_of_nodes()
    if n < 2 or not nx.is_connected(graph):
        return None
    laplacian = [[graph.degree(i) if i == j else -float(graph.has_edge(i, j)) for j in range(n)] for i in range(n)]
    by_eigenvalues = float(n * sum(1 / value for value in numpy.linalg.eigvalsh(laplacian)[1:]))
    if n > 20:
        return by_eigenvalues
    exact = by_resistances(graph)
    same(float(exact), by_eigenvalues, "Kirchhoff index")
    return exact


def by_resistances(graph):
    """Between two nodes flows one unit; the last node is held at 0. The rest of the Laplacian is turned round by Gauss and Jordan."""
    size = graph.number_of_nodes() - 1
    rows = [[Fraction(-graph.has_edge(i, j)) for j in range(size)] for i in range(size)]
    for i in range(size):
        rows[i][i] = Fraction(graph.degree(i))
        rows[i] += [Fraction(i == j) for j in range(size)]
    for k in range(size):
        pivot = next(i for i in range(k, size) if rows[i][k])
        rows[k], rows[pivot] = rows[pivot], rows[k]
        rows[k] = [value / rows[k][k] for value in rows[k]]
        for i in range(size):
            if i != k and rows[i][k]:
                rows[i] = [value - rows[i][k] * own for value, own in zip(rows[i], rows[k])]

    def potential(i, j):
        return rows[i][size + j] if i < size and j < size else 0

    pairs = itertools.combinations(range(size + 1), 2)
    return sum(potential(i, i) + potential(j, j) - 2 * potential(i, j) for i, j in pairs)


def structure_of_nodes(graph):
    twin = igraph.Graph(graph.number_of_nodes(), list(graph.edges()))
    clustering = nx.clustering(graph)
    cores = nx.core_number(graph)
    betweenness = nx.betweenness_centrality(graph, normalized=False)
    short = short_betweenness(graph, 3)
    constraint = nx.constraint(graph)
    effective = nx.effective_size(graph)
    for v in sorted(graph):
        d = graph.degree(v)
        same(betweenness[v], twin.betweenness(v), "betweenness")
        same(float(short[v]), twin.betweenness(v, cutoff=3), "betweenness of short paths")
        same(cores[v], twin.coreness()[v], "core")
        if d >= 2:
            same(clustering[v], twin.transitivity_local_undirected([v], mode="nan")[0], "clustering")
        if d >= 1:
            same(constraint[v], twin.constraint([v])[0], "constraint")
        yield {
            "clustering": clustering[v] if d >= 2 else None,
            "core": cores[v],
            "betweenness": betweenness[v],
            "betweenness_3": short[v],
            "constraint": constraint[v] if d >= 1 else None,
            "effective_size": effective[v] if d >= 1 else None,
            "efficiency": effective[v] / d if d >= 1 else None,
            "hierarchy": hierarchy(graph, v, constraint[v]),
            "cut_off": cut_off(graph, v),
        }


def structure_of_whole(network):
    graph = network.graph
    n = graph.number_of_nodes()
    m = graph.number_of_edges()
    triples = sum(d * (d - 1) // 2 for _, d in graph.degree())
    arcs = {(u, v) for (u, v), way in network.way.items() if way & 1}
    arcs |= {(v, u) for (u, v), way in network.way.items() if way & 2}
    returned = share(sum((v, u) in arcs for u, v in arcs), len(arcs))
    if arcs:
        same(float(returned), nx.overall_reciprocity(nx.DiGraph(list(arcs))), "reciprocity")
    lonely = [v for v in graph if graph.degree(v) < 2]
    clustering = [c for v, c in nx.clustering(graph).items() if v not in lonely]
    return {
        "n": n,
        "m": m,
        "components": nx.number_connected_components(graph),
        "transitivity": nx.transitivity(graph) if triples else None,
        "clustering_mean": sum(clustering) / len(clustering) if clustering else None,
        "density": nx.density(graph) if m else None,
        "bridges": len(list(nx.bridges(graph))),
        "local_bridges": len(list(nx.local_bridges(graph, with_span=False))),
        "triangles": sum(nx.triangles(graph).values()) // 3,
        "introductions": introductions(graph),
        "kirchhoff": kirchhoff(graph),
        "lone_pairs": sum(len(part) == 2 for part in nx.connected_components(graph)),
        "reciprocity": returned,
    }


# --- groups ----------------------------------------------------------------------------------------------------------------------------


def supported(network, nodes, u, v):
    """Whether the tie between u and v has a third person among the nodes, joined to both, in a group of all three."""
    return any(network.share(u, v, w) for w in nx.common_neighbors(network.classified, u, v) if w in nodes)


def brokerage(network, v):
    graph = network.classified
    counts = dict.fromkeys("coordinator itinerant representative gatekeeper liaison".split(), 0)
    for a, c in itertools.permutations(graph[v], 2):
        if graph.has_edge(a, c):
            continue
        alike = (network.share(a, v), network.share(v, c), network.share(a, c))
        role = {
            (True, True, True): "coordinator",
            (False, False, True): "itinerant",
            (True, False, False): "representative",
            (False, True, False): "gatekeeper",
            (False, False, False): "liaison",
        }[alike]
        counts[role] += 1
    return counts


def participation(network, v):
    neighbours = list(network.classified[v])
    if not neighbours:
        return None
    reached = [next(iter(network.groups[w])) for w in neighbours]
    return 1 - sum(Fraction(reached.count(g), len(reached)) ** 2 for g in set(reached))


def groups_of_node(network, v):
    if not network.groups[v]:
        return {}
    graph = network.classified
    ties = [w for w in graph[v] if network.share(v, w)]
    reached = set().union(*(network.groups[w] for w in graph[v])) - network.groups[v]
    figures = {
        "bonding_ties": len(ties),
        "supported_ties": sum(supported(network, graph, v, w) for w in ties),
        "bridging_ties": graph.degree(v) - len(ties),
        "groups_reached": len(reached),
    }
    if network.partition and not network.no_bridging():
        figures["participation"] = participation(network, v)
        figures.update(brokerage(network, v))
    return figures


def expected_between(network):
    graph = network.classified
    m = graph.number_of_edges()
    sharing = sum(graph.degree(i) * graph.degree(j) for i in graph for j in graph if network.share(i, j))
    return m - Fraction(sharing, 4 * m)


def bridging_ratio(network):
    if network.no_bridging():
        return None
    expected = expected_between(network)
    between = sum(not network.share(u, v) for u, v in network.classified.edges())
    return between / expected if expected else None


def groups_of_whole(network):
    graph = network.classified
    m = graph.number_of_edges()
    within = [(u, v) for u, v in graph.edges() if network.share(u, v)]
    figures = {
        "ties_within": len(within),
        "supported": sum(supported(network, graph, u, v) for u, v in within),
        "two_mode": two_mode(network),
    }
    if network.no_bridging():
        return figures
    pairs = list(itertools.combinations(graph, 2))
    apart = sum(not network.share(u, v) for u, v in pairs)
    figures["expected_between"] = expected_between(network)
    figures["bridging_ratio"] = bridging_ratio(network)
    figures["ei"] = Fraction(m - 2 * len(within), m)
    figures["ei_expected"] = 2 * Fraction(apart, len(pairs)) - 1
    if network.partition:
        own = {v: next(iter(network.groups[v])) for v in graph}
        figures["modularity"] = nx.community.modularity(graph, [network.members(g) for g in network.names])
        if len({own[v] for v in graph if graph.degree(v)}) > 1:
            coloured = nx.Graph(graph)
            nx.set_node_attributes(coloured, own, "group")
            figures["assortativity"] = nx.attribute_assortativity_coefficient(coloured, "group")
    return figures


def two_mode(network):
    belonging = nx.Graph((v, f"g{g}") for v in network.graph for g in network.groups[v])
    threes = sum((belonging.degree(v) - 1) * (belonging.degree(g) - 1) for v, g in belonging.edges())
    return nx.bipartite.robins_alexander_clustering(belonging) if threes else None


def group_rows(network):
    graph = network.classified
    m = graph.number_of_edges()
    for g in network.names:
        members = network.members(g)
        inner = graph.subgraph(members)
        out = sum(v not in members for u in members for v in graph[u])
        figures = {
            "group": g,
            "ties_within": inner.number_of_edges(),
            "supported": sum(bool(list(nx.common_neighbors(inner, u, v))) for u, v in inner.edges()),
            "transitivity": nx.transitivity(inner) if any(d > 1 for _, d in inner.degree()) else None,
            "density": nx.density(inner) if len(members) > 1 and network.graph.number_of_edges() else None,
            "ties_out": out,
        }
        if not network.no_bridging():
            ties = out + inner.number_of_edges()
            figures["ei"] = share(out - inner.number_of_edges(), ties)
            figures["ties_between"] = sum(not network.share(u, v) for u in members for v in graph[u])
            apart = sum(graph.degree(i) * graph.degree(j) for i in members for j in graph if not network.share(i, j))
            figures["expected_between"] = Fraction(apart, 2 * m)
        yield figures


def bridge_class(independent, shared, ties, busiest, expected, usual):
    if independent == 0:
        return "unknown" if expected is None else "none" if usual >= 1 else "not_expected"
    if independent == 1 or (shared == 0 and busiest > Fraction(1, 2)):
        return "fragile"
    half = Fraction(1, 2)
    return "thin" if shared < 2 and (ties + half) / (usual + half) < half else "robust"


def pair_rows(network):
    graph = network.classified
    m = graph.number_of_edges()
    ratio = bridging_ratio(network)
    for a, b in itertools.combinations(network.names, 2):
        both = network.members(a) & network.members(b)
        left, right = network.members(a) - both, network.members(b) - both
        ties = [(u, v) for u in left for v in right if graph.has_edge(u, v)]
        between = nx.Graph(ties)
        tops = {u for u, _ in ties}
        # two to one node each way round, as the matching is told for both its ends
        matching = len(nx.bipartite.hopcroft_karp_matching(between, top_nodes=tops)) // 2 if ties else 0
        busiest = Fraction(max(d for _, d in between.degree()), len(ties)) if ties else None
        degrees = [sum(graph.degree(v) for v in side) for side in (left, right)]
        expected = Fraction(degrees[0] * degrees[1], 2 * m) if m else None
        comparable = None if ratio is None or expected is None else expected * ratio
        independent = len(both) + matching
        yield {
            "a": a,
            "b": b,
            "ties": len(ties),
            "shared": len(both),
            "expected": expected,
            "comparable": comparable,
            "independent": independent,
            "busiest_share": busiest,
            "class": bridge_class(independent, len(both), len(ties), busiest, expected, comparable or 0),
        }


# --- ways upwards ----------------------------------------------------------------------------------------------------------------------


def linking_tie(network, u, v):
    def leads_up(low, high):
        return (
            (network.citizen(low) or network.kinds[low] == "ambassador")
            and network.institutional(high)
            and network.tier(high) > network.tier(low)
        )

    colleagues = network.employers[u] is not None and network.employers[u] == network.employers[v]
    return (leads_up(u, v) or leads_up(v, u)) and not colleagues


def steps(network, v, wanted):
    """Steps to the nearest of the wanted."""
    found = [d for w, d in nx.single_source_shortest_path_length(network.graph, v).items() if wanted(w)]
    return min(found, default=None)


def institutions(network, v, most):
    near = nx.single_source_shortest_path_length(network.graph, v, cutoff=most)
    houses = {network.employers[w] for w in near if w != v and network.institutional(w)}
    return len(houses - {None, network.employers[v]})


def routes(network, v):
    """Sets of intermediaries are edges of a graph, one alone with a stand-in of its own; disjoint ones are a matching."""
    graph = network.graph
    if network.decides(v):
        return None
    direct = sum(network.decides(w) for w in graph[v])
    inner = nx.Graph()
    for x in graph[v]:
        if network.decides(x):
            continue
        for y in graph[x]:
            if network.decides(y):
                inner.add_edge(x, f"beside {x}")
            elif y != v and any(network.decides(z) for z in graph[y]):
                inner.add_edge(x, y)
    return direct + len(nx.max_weight_matching(inner, maxcardinality=True))


def dependent(network, v):
    """Whether one person's leaving, who does not decide, takes every route from v."""
    for g in network.graph:
        if g != v and not network.decides(g):
            rest = network.graph.subgraph(set(network.graph) - {g})
            if not any(network.decides(w) for w in nx.node_connected_component(rest, v)):
                return True
    return False


def linking_of_node(network, v):
    somebody = any(network.decides(w) for w in network.graph)
    return {
        "linking_ties": sum(linking_tie(network, v, w) for w in network.graph[v]),
        "steps": steps(network, v, network.decides),
        "institutions": institutions(network, v, 1),
        "institutions_2": institutions(network, v, 2),
        "routes": routes(network, v) if somebody else None,
    }


def linking_of_whole(network):
    graph = network.graph
    tied = [v for v in graph if network.citizen(v) and graph.degree(v)]
    figures = {"citizens": len(tied)}

    def within_two(wanted):
        near = [steps(network, v, wanted) for v in tied]
        return share(sum(d is not None and d <= 2 for d in near), len(tied))

    ties = sum(linking_tie(network, u, v) for u, v in graph.edges())
    figures["linking_per_100"] = share(100 * ties, len(tied))
    if any(network.institutional(v) for v in graph):
        figures["within_two_of_institution"] = within_two(network.institutional)
    if any(network.decides(v) for v in graph):
        figures["within_two"] = within_two(network.decides)
        figures["routes_robust"] = share(sum(routes(network, v) > 1 for v in tied), len(tied))
        routed = [v for v in tied if steps(network, v, network.decides) is not None]
        figures["dependence"] = share(sum(dependent(network, v) for v in routed), len(routed))
    return figures


def tier_rows(network):
    """Every edge, and every ordered pair of nodes with the part of an edge that chance would put between them, laid to its two tiers."""
    graph = network.graph
    m = graph.number_of_edges()
    tiers = list(itertools.combinations_with_replacement(range(5), 2))
    ties = dict.fromkeys(tiers, 0)
    expected = dict.fromkeys(tiers, Fraction(0))

    def of(i, j):
        return tuple(sorted((network.tier(i), network.tier(j))))

    for u, v in graph.edges():
        ties[of(u, v)] += 1
    for i, j in itertools.product(graph, repeat=2):
        if m:
            expected[of(i, j)] += Fraction(graph.degree(i) * graph.degree(j), 4 * m)
    assert sum(expected.values()) == m
    for a, b in tiers:
        yield {
            "a": a,
            "b": b,
            "ties": ties[a, b] if m else None,
            "expected": expected[a, b] if m else None,
        }


# --- files -----------------------------------------------------------------------------------------------------------------------------


def cell(value):
    if value is None:
        return ""
    if isinstance(value, Fraction):
        value = value.numerator if value.denominator == 1 else float(value)
    return f"{value:.13g}" if isinstance(value, float) else str(value)


def write(name, rows):
    """The columns are those of the row that has most; what a row does not say is empty."""
    header = max(rows, key=len).keys()
    with open(FOLDER / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            assert row.keys() <= header, (name, row.keys() - header)
            writer.writerow([cell(row.get(column)) for column in header])


def main():
    rng = random.Random(SEED + 1)
    edges, nodes, wholes, groups, pairs, tiers = [], [], [], [], [], []
    for number, (graph, blocks) in enumerate(graphs()):
        network = Network(number, graph, blocks, rng)
        of = {"graph": number}
        for (u, v), way in network.way.items():
            edges.append({**of, "u": u, "v": v, "way": way, "span": span(network.graph, u, v)})
        for v, figures in enumerate(structure_of_nodes(network.graph)):
            actor = {
                "kind": network.kinds[v],
                "tier": network.tiers[v],
                "employer": network.employers[v],
                "groups": " ".join(str(g) for g in sorted(network.groups[v])),
            }
            linking = linking_of_node(network, v)
            nodes.append({**of, "node": v, **actor, **figures, **linking, **groups_of_node(network, v)})
        wholes.append(
            {**of, **structure_of_whole(network), **linking_of_whole(network), **groups_of_whole(network)}
        )
        groups += [{**of, **row} for row in group_rows(network)]
        pairs += [{**of, **row} for row in pair_rows(network)]
        tiers += [{**of, **row} for row in tier_rows(network)]
    write("edges.csv", edges)
    write("nodes.csv", nodes)
    write("graphs.csv", wholes)
    write("groups.csv", groups)
    write("pairs.csv", pairs)
    write("tiers.csv", tiers)


if __name__ == "__main__":
    main()
