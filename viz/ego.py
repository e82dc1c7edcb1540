"""The network of cities as one offline page, drawn by vis-network as pyvis packs it.

pyvis (0.3.2, not maintained) is used as a data sink only: it turns cities and ties into vis-network's terms and brings
the library's files. Its own page is never written: that one loads stylesheets from a CDN and shows headings unescaped.
Nodes are numbers in the page, so that nothing an article wrote becomes a key of a script.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import networkx as nx

from kg.errors import ResourceMissing
from kg.limits import MAX_NETWORK_NODES
from viz import palette
from viz.layout import lay_out
from viz.page import asset, render_page
from viz.words import page_words, vocabulary_terms

Language = Literal["ru", "en"]
Colour = Literal["status", "kind"]


_OPTIONS: Final[dict[str, Any]] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 120, "keyboard": False, "multiselect": False, "zoomSpeed": 0.6},
    "nodes": {
        "shape": "dot",
        "borderWidth": 2,
        "font": {
            "size": 17,
            "color": "#14213d",
            "face": "Segoe UI, Noto Sans, Liberation Sans, DejaVu Sans, sans-serif",
            "strokeWidth": 5,
            "strokeColor": "#ffffff",
        },
    },
    "edges": {"smooth": False, "arrows": {"to": False, "from": False}, "hoverWidth": 1, "selectionWidth": 2},
}
_TEXTS: Final = ("type", "date", "document", "quote", "source", "title", "published")
"""What the page shows of an event; whatever else the graph knows stays at home."""


def draw_network(
    graph: nx.Graph[Any], *, language: Language = "ru", colour: Colour = "status", focus: Any = None
) -> str:
    """One self-contained HTML page of the network: picture, legend, search, quotes, and a table that tells the same.

    Args:
        graph: cities with `label_ru`, `label_en`, `country`; ties with `kind`, `status` and a list of `events`.
        language: the labels' language when the page opens; the reader can switch.
        colour: what the lines' colours tell when the page opens.
        focus: the node the picture is about, if about one.

    Raises:
        ResourceMissing: pyvis is not installed, or not the version whose files are known.
    """
    shown = strongest(graph, MAX_NETWORK_NODES, focus)
    numbers = {node: number for number, node in enumerate(sorted(shown, key=str))}
    data = _page_data(shown, numbers)
    data |= {
        "language": language,
        "colour": colour,
        "focus": numbers.get(focus),
        "total": graph.number_of_nodes(),
        "words": page_words(),
        "terms": vocabulary_terms(_used_ids(data["edges"])),
        "looks": _looks(),
    }
    return render_page(
        title=page_words()["title_all"][language],
        language=language,
        body=asset("network.html"),
        data=data,
        scripts=(_vis_network(), asset("network.js")),
        styles=(asset("network.css"),),
    )


def strongest(graph: nx.Graph[Any], count: int, focus: Any = None) -> nx.Graph[Any]:
    """The best connected `count` cities with the ties among them; `focus` and its partners come first.

    A city all of whose partners are left out would stand alone and say something false: it is left out too.
    """
    if graph.number_of_nodes() <= count:
        return graph
    near = {focus, *graph.neighbors(focus)} if focus in graph else set()
    ranked = sorted(graph, key=lambda node: (node != focus, node not in near, -graph.degree(node), str(node)))
    kept = graph.subgraph(ranked[:count])
    return kept.subgraph([node for node in kept if kept.degree(node)])


def _page_data(graph: nx.Graph[Any], numbers: Mapping[Any, int]) -> dict[str, Any]:
    """Cities and ties, sorted, with what pyvis makes of them for vis-network."""
    from pyvis.network import Network as Sink

    sink = Sink(directed=True, cdn_resources="in_line")
    ordered = nx.relabel_nodes(graph, dict(numbers))
    places = lay_out(ordered)
    for number in sorted(ordered):
        x, y = places[number]
        sink.add_node(
            number, label=str(number), x=x, y=y, size=round(6 + 2.4 * min(ordered.degree(number), 12) ** 0.7, 1)
        )
    pairs = sorted(tuple(sorted(pair)) for pair in ordered.edges())
    for one, other in pairs:
        sink.add_edge(one, other)
    nodes, edges, *_ = sink.get_network_data()
    return {
        "nodes": [_city(node, ordered.nodes[node["id"]]) for node in nodes],
        "edges": [
            {
                "id": f"tie-{index}",
                "from": edge["from"],
                "to": edge["to"],
                **_tie(ordered.edges[edge["from"], edge["to"]]),
            }
            for index, edge in enumerate(edges)
        ],
        "options": _OPTIONS,
    }


def _city(node: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    names = {language: known.get(f"label_{language}") or "" for language in ("ru", "en")}
    if not any(names.values()):
        names["en"] = str(known.get("label") or "?")
    drawn = {key: node[key] for key in ("x", "y", "size", "shape")}
    return {"id": node["id"], "names": names, "country": known.get("country") or "", "drawn": drawn}


def _tie(known: Mapping[str, Any]) -> dict[str, Any]:
    events = [{key: _text(event.get(key)) for key in _TEXTS} for event in known.get("events") or ()]
    events.sort(key=lambda event: (event["date"] or "9999", event["type"] or "", event["quote"] or ""))
    return {"kind": _text(known.get("kind")), "status": _text(known.get("status")), "events": events}


def _text(value: Any) -> str | None:
    return None if value is None or value == "" else str(value)


def _used_ids(ties: list[dict[str, Any]]) -> dict[str, set[str]]:
    events = [event for tie in ties for event in tie["events"]]
    return {
        "kind": {tie["kind"] for tie in ties if tie["kind"]},
        "status": {tie["status"] for tie in ties if tie["status"]},
        "event": {event["type"] for event in events if event["type"]},
        "document": {event["document"] for event in events if event["document"]},
    }


def _looks() -> dict[str, Any]:
    return {
        "status": {id_: asdict(look) for id_, look in palette.STATUSES.items()},
        "kind": {id_: asdict(look) for id_, look in palette.KINDS.items()},
        "unknown": asdict(palette.UNKNOWN),
    }


@cache
def _vis_network() -> str:
    """The source of vis-network 9.1.2 (Apache-2.0 or MIT), from the pyvis package."""
    try:
        import pyvis
    except ImportError as error:
        raise ResourceMissing("Drawing a network needs the package pyvis.") from error
    file = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
    if not file.is_file():
        raise ResourceMissing("The installed pyvis does not bring vis-network 9.1.2.")
    return file.read_text(encoding="utf-8")
