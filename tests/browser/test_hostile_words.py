"""Words that would like to be scripts: whatever an article says is shown as words."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from tests.browser.conftest import Witness
from tests.viz.networks import a_city, an_event
from viz.ego import draw_network

pytestmark = pytest.mark.browser

PAYLOADS = (
    "<script>window.__xss=1</script>",
    "</script><script>window.__xss=1</script>",
    "</SCRIPT ><script>window.__xss=1</script>",
    "<img src=x onerror=window.__xss=1>",
    "<svg onload=window.__xss=1>",
    "<svg><script>window.__xss=1</script></svg>",
    "<iframe srcdoc='<script>parent.__xss=1</script>'>",
    "<iframe src=javascript:parent.__xss=1>",
    "<body onload=window.__xss=1>",
    "<details open ontoggle=window.__xss=1>",
    "<input autofocus onfocus=window.__xss=1>",
    "<math><mtext></table><img src onerror=window.__xss=1>",
    "<!--><img src=x onerror=window.__xss=1>-->",
    "<style>@import 'http://example.invalid/x.css';</style>",
    "<link rel=stylesheet href=http://example.invalid/x.css>",
    "<base href=http://example.invalid/>",
    "<meta http-equiv=refresh content='0;url=http://example.invalid/'>",
    '<a href="javascript:window.__xss=1">x</a>',
    "javascript:window.__xss=1",
    "data:text/html,<script>window.__xss=1</script>",
    '"};window.__xss=1;//',
    "'-(window.__xss=1)-'",
    "`${window.__xss=1}`",
    "\\u003cscript\\u003ewindow.__xss=1\\u003c/script\\u003e",
    "{{constructor.constructor('window.__xss=1')()}}",
    "&lt;script&gt;window.__xss=1&lt;/script&gt;",
    "\u2028window.__xss=1\u2029",
    "\u202e<script>window.__xss=1</script>\u202c",
    "__proto__",
    "a\x00b\x1f<script>window.__xss=1</script>",
)


MORE_PAYLOADS = (
    "<ScRiPt>alert(1)</ScRiPt>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script src=//example.invalid/x.js></script>",
    "<img src=//example.invalid/x.png>",
    "<img srcset='//example.invalid/x.png 1x'>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=//example.invalid/x.mp3 onerror=alert(1)>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=//example.invalid/x.swf>",
    "<form action=//example.invalid/><button autofocus onfocus=alert(1)>x</button></form>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<select autofocus onfocus=alert(1)></select>",
    "<p style='background:url(//example.invalid/x.png)'>x</p>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
    "<svg><use href='data:image/svg+xml,<svg onload=alert(1)>'/></svg>",
    "<xss style='animation-name:x' onanimationstart=alert(1)>",
    "<button popovertarget=x>x</button><xss popover id=x onbeforetoggle=alert(1)>",
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "]]><script>alert(1)</script>",
    "--></script><script>alert(1)</script><!--",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "vbscript:alert(1)",
    "//example.invalid/x",
    "https://user:password@example.invalid/<script>alert(1)</script>",
    "constructor",
)
LISTEN = """
window.__reports = [];
document.addEventListener("securitypolicyviolation", (event) => __reports.push(event.violatedDirective));
"""


def a_hostile_network(payload: str) -> nx.Graph[str]:
    """Two cities whose every word, and even whose key, is the payload."""
    graph: nx.Graph[str] = nx.Graph()
    a_city(graph, payload, payload, payload, country=payload)
    a_city(graph, "other", "Минск " + payload, None)
    words = dict.fromkeys(("type", "date", "document", "quote", "source", "title", "published"), payload)
    graph.add_edge(payload, "other", kind=payload, status=payload, events=[an_event(**words), an_event()])
    return graph


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_words_are_shown_and_not_executed(witness: Witness, tmp_path: Path, payload: str) -> None:
    witness.open(draw_network(a_hostile_network(payload), focus=payload), tmp_path)
    page = witness.page
    page.locator("#rows button").first.click()
    quotes = page.locator("#details blockquote")
    assert payload in [quotes.nth(index).evaluate("element => element.textContent") for index in range(quotes.count())]
    page.fill("#search", "Минск")
    page.press("#search", "Enter")
    page.get_by_role("button", name="Eng").click()
    page.select_option("#colour", "kind")
    box = page.locator("#network").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(150)
    assert page.evaluate("window.__xss") is None
    assert page.evaluate("({}).polluted") is None
    assert page.evaluate("[...document.querySelectorAll('a')].every(a => /^https?:/.test(a.href))")
    assert page.evaluate("document.scripts.length") == 3
    assert witness.dialogs == []
    assert witness.outside_requests == []
    assert witness.errors == []


def test_page_full_of_hostile_words_does_nothing(witness: Witness, tmp_path: Path) -> None:
    """Every payload as a city, a country, a tie, a title, a quote and an address: all in one page."""
    payloads = PAYLOADS + MORE_PAYLOADS
    assert len(set(payloads)) >= 60
    graph: nx.Graph[str] = nx.Graph()
    a_city(graph, "other", "Минск", "Minsk")
    for payload in payloads:
        graph.update(a_hostile_network(payload))
    page = witness.page
    page.add_init_script(LISTEN)
    witness.open(draw_network(graph), tmp_path)
    rows = page.locator("#rows button")
    assert rows.count() == len(payloads)
    page.evaluate("for (const button of document.querySelectorAll('#rows button')) button.click()")
    page.get_by_role("button", name="Eng").click()
    page.select_option("#colour", "kind")
    page.wait_for_timeout(300)
    assert page.evaluate("[window.__xss, window.__reports]") == [None, []]
    assert page.evaluate("[...document.querySelectorAll('a')].every(a => /^https?:/.test(a.href))")
    assert page.evaluate("document.scripts.length") == 3
    assert witness.dialogs == []
    assert witness.outside_requests == []
    assert witness.errors == []
