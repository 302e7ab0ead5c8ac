#!/usr/bin/python3
"""Writes the figures of some small random graphs as networkx and igraph compute them, for AgreementTest to compare with.

Needs Debian's python3-networkx and python3-igraph. Run from the top folder: /usr/bin/python3 src/bench/agreement.py
The graphs come from a fixed seed, so the files change only when this script or one of the two libraries does. Where both libraries know a
figure they are first compared with each other.
"""

import csv
import itertools
import math
import pathlib
import random

import igraph
import networkx as nx

SEED = 20240630
FOLDER = pathlib.Path("src/test/resources/agreement")


def graphs():
    """Forty small graphs of several shapes, some with isolated nodes or several components."""
    rng = random.Random(SEED)
    for k in range(14):
        n = rng.randint(4, 40)
        yield nx.gnp_random_graph(n, rng.choice([0.04, 0.1, 0.2, 0.5]), seed=rng.randrange(10**6))
    for k in range(8):
        yield nx.barabasi_albert_graph(rng.randint(8, 40), rng.randint(1, 4), seed=rng.randrange(10**6))
    for k in range(6):
        yield nx.watts_strogatz_graph(rng.randint(10, 40), 4, 0.2, seed=rng.randrange(10**6))
    for k in range(6):
        sizes = [rng.randint(3, 12) for _ in range(rng.randint(2, 4))]
        yield nx.random_partition_graph(sizes, 0.6, 0.05, seed=rng.randrange(10**6))
    for k in range(6):
        n = rng.randint(5, 40)
        tree = nx.Graph()
        tree.add_nodes_from(range(n))
        tree.add_edges_from((v, rng.randrange(v)) for v in range(1, n) if rng.random() < 0.95)
        yield tree


def same(ours, theirs, what):
    if ours is None or theirs is None or math.isnan(ours) or math.isnan(theirs):
        return
    assert abs(ours - theirs) <= 1e-9 * max(1.0, abs(ours)), (what, ours, theirs)


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


def node_rows(graph):
    twin = igraph.Graph(graph.number_of_nodes(), list(graph.edges()))
    clustering = nx.clustering(graph)
    cores = nx.core_number(graph)
    betweenness = nx.betweenness_centrality(graph, normalized=False)
    constraint = nx.constraint(graph)
    effective = nx.effective_size(graph)
    for v in sorted(graph):
        d = graph.degree(v)
        same(betweenness[v], twin.betweenness(v), "betweenness")
        same(cores[v], twin.coreness()[v], "core")
        if d >= 2:
            same(clustering[v], twin.transitivity_local_undirected([v], mode="nan")[0], "clustering")
        if d >= 1:
            same(constraint[v], twin.constraint([v])[0], "constraint")
        yield [
            v,
            clustering[v] if d >= 2 else None,
            cores[v],
            betweenness[v],
            constraint[v] if d >= 1 else None,
            effective[v] if d >= 1 else None,
            hierarchy(graph, v, constraint[v]),
            cut_off(graph, v),
        ]


def matching(graph, a, b):
    between = nx.Graph((u, v) for u in a for v in b if graph.has_edge(u, v))
    if between.number_of_edges() == 0:
        return 0, 0
    matched = nx.bipartite.hopcroft_karp_matching(between, top_nodes=[u for u in a if u in between])
    return between.number_of_edges(), len(matched) // 2


def cell(value):
    if value is None:
        return ""
    return repr(value) if isinstance(value, float) else str(value)


def write(name, header, rows):
    with open(FOLDER / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([cell(value) for value in row])


def main():
    rng = random.Random(SEED + 1)
    edges, nodes, wholes, pairs = [], [], [], []
    for number, graph in enumerate(graphs()):
        groups = {v: rng.randrange(3) for v in graph}
        members = [[v for v in graph if groups[v] == g] for g in range(3)]
        edges += [[number, *sorted(edge)] for edge in sorted(map(sorted, graph.edges()))]
        nodes += [[number, *row, groups[row[0]]] for row in node_rows(graph)]
        triples = sum(d * (d - 1) // 2 for _, d in graph.degree())
        wholes.append(
            [
                number,
                graph.number_of_nodes(),
                graph.number_of_edges(),
                nx.number_connected_components(graph),
                nx.transitivity(graph) if triples else None,
                len(list(nx.bridges(graph))),
                sum(nx.triangles(graph).values()) // 3,
                nx.community.modularity(graph, members) if graph.number_of_edges() else None,
            ]
        )
        for a, b in itertools.combinations(range(3), 2):
            if members[a] and members[b]:
                pairs.append([number, a, b, *matching(graph, members[a], members[b])])
    write("edges.csv", ["graph", "u", "v"], edges)
    write(
        "nodes.csv",
        "graph node clustering core betweenness constraint effective_size hierarchy cut_off group".split(),
        nodes,
    )
    write("graphs.csv", "graph n m components transitivity bridges triangles modularity".split(), wholes)
    write("pairs.csv", "graph a b ties matching".split(), pairs)


if __name__ == "__main__":
    main()
