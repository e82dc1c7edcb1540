"use strict";
/* Shows the network. Everything that comes from articles is written with textContent, never as markup. */
(function () {
  const page = JSON.parse(document.getElementById("page-data").textContent);
  const byId = (id) => document.getElementById(id);
  const state = { language: page.language, colour: page.colour, node: null, edge: null };
  const cities = new Map(page.nodes.map((node) => [node.id, node]));
  const ties = new Map(page.edges.map((edge) => [edge.id, edge]));
  const INK = "#14213d", FOCUS = "#d55e00";

  const say = (word) => page.words[word][state.language];
  const city = (id) => { const l = cities.get(id).names; return l[state.language] || l.ru || l.en; };
  const term = (scheme, id) => {
    const found = id && Object.hasOwn(page.terms[scheme], id) ? page.terms[scheme][id] : null;
    return found ? found[state.language] || found.ru || found.en : (id || say("unknown")).replaceAll("_", " ");
  };
  const look = (scheme, id) => (Object.hasOwn(page.looks[scheme], id) ? page.looks[scheme][id] : page.looks.unknown);
  const pair = (tie) => city(tie.from) + " — " + city(tie.to);

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "text") element.textContent = value;
      else if (name === "click") element.addEventListener("click", value);
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }
  const isolated = (text) => make("bdi", { text: text });

  function stroke(colour, dashes, width) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    for (const [name, value] of [["width", 44], ["height", 10], ["aria-hidden", "true"]]) svg.setAttribute(name, value);
    const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
    const drawn = { x1: 1, y1: 5, x2: 43, y2: 5, stroke: colour, "stroke-width": width, "stroke-dasharray": dashes.join(" ") };
    for (const [name, value] of Object.entries(drawn)) line.setAttribute(name, value);
    svg.append(line);
    return svg;
  }
  const colourOf = (tie) => look(state.colour, tie[state.colour]).colour;
  const strokeOf = (tie) => stroke(colourOf(tie), look("status", tie.status).dashes, look("kind", tie.kind).width);

  function when(event) {
    if (!event.date) return say("undated");
    const [year, month, day] = event.date.split("-").map(Number);
    if (!month || !Number.isFinite(year)) return event.date;
    const shape = day ? { year: "numeric", month: "long", day: "numeric" } : { year: "numeric", month: "long" };
    const date = new Date(Date.UTC(year, month - 1, day || 1));
    return new Intl.DateTimeFormat(state.language, { ...shape, timeZone: "UTC" }).format(date);
  }
  function what(event) {
    const type = term("event", event.type);
    return event.document ? type + " · " + term("document", event.document) : type;
  }

  function tooltip(title, lines, quote) {
    const box = make("div", { class: "tooltip" }, make("strong", {}, isolated(title)));
    for (const line of lines) box.append(make("p", { text: line }));
    if (quote) box.append(make("p", { class: "words" }, isolated("«" + quote + "»")));
    return box;
  }
  function tieTooltip(tie) {
    const lines = [term("kind", tie.kind) + " · " + term("status", tie.status)];
    for (const event of tie.events.slice(0, 3)) lines.push(when(event) + ": " + what(event));
    const quoted = tie.events.find((event) => event.quote);
    const words = quoted ? quoted.quote : "";
    return tooltip(pair(tie), lines, words.length > 240 ? words.slice(0, 240) + "…" : words);
  }
  const partnersOf = (id) => page.edges.filter((tie) => tie.from === id || tie.to === id);
  function cityTooltip(id) {
    const lines = partnersOf(id).slice(0, 8).map((tie) => city(tie.from === id ? tie.to : tie.from) + ": " + term("status", tie.status));
    return tooltip(city(id), lines, "");
  }

  /* Dots, names and lines keep a readable size on the screen however far the picture is zoomed out. */
  let grow = 1;
  const named = new Set();
  function chooseNames() {
    named.clear();
    const scale = network.getScale(), boxes = [];
    const weight = (node) => (node.id === page.focus ? 1e6 : 0) + (node.id === state.node ? 1e5 : 0) + node.drawn.size;
    for (const node of [...page.nodes].sort((a, b) => weight(b) - weight(a) || a.id - b.id)) {
      const wide = city(node.id).length * 7.6 + 6, x = node.drawn.x * scale, y = (node.drawn.y + node.drawn.size * grow) * scale;
      const box = [x - wide / 2, y, x + wide / 2, y + 17];
      if (boxes.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
      boxes.push(box);
      named.add(node.id);
    }
  }
  function nodeLook(node) {
    const chosen = node.id === state.node || node.id === page.focus;
    return { id: node.id, label: named.has(node.id) ? city(node.id) : " ", size: node.drawn.size * Math.min(grow, 2.2), font: { size: 14 * grow, strokeWidth: 4 * grow }, title: cityTooltip(node.id), color: { background: chosen ? FOCUS : INK, border: "#ffffff", highlight: { background: FOCUS, border: "#ffffff" }, hover: { background: FOCUS, border: "#ffffff" } } };
  }
  function edgeLook(tie) {
    const dashes = look("status", tie.status).dashes;
    const colour = colourOf(tie);
    const width = look("kind", tie.kind).width;
    return { id: tie.id, title: tieTooltip(tie), width: (tie.id === state.edge ? width + 2 : width) * grow * 0.7, dashes: dashes.length ? dashes.map((part) => part * grow * 0.7) : false, color: { color: colour, highlight: colour, hover: colour } };
  }

  const nodes = new vis.DataSet(page.nodes.map((node) => ({ ...node.drawn, id: node.id })));
  const edges = new vis.DataSet(page.edges.map((tie) => ({ id: tie.id, from: tie.from, to: tie.to })));
  const network = new vis.Network(byId("network"), { nodes: nodes, edges: edges }, page.options);

  function legendGroup(title, rows) {
    const list = make("ul", {});
    for (const [drawn, text] of rows) list.append(make("li", {}, drawn, make("span", { text: text })));
    return make("div", { class: "group" }, make("h3", { text: title }), list);
  }
  function drawLegend() {
    const used = (scheme) => Object.keys(page.looks[scheme]).filter((id) => page.edges.some((tie) => tie[scheme] === id));
    const colours = state.colour === "status";
    const statuses = used("status").map((id) => [stroke(colours ? look("status", id).colour : INK, look("status", id).dashes, 3), term("status", id)]);
    const kinds = used("kind").map((id) => [stroke(colours ? INK : look("kind", id).colour, [], look("kind", id).width), term("kind", id)]);
    byId("legend").replaceChildren(legendGroup(say("status"), statuses), legendGroup(say("kind"), kinds));
  }

  function safeLink(address) {
    try {
      const url = new URL(address);
      return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
    } catch { return null; }
  }
  function origin(event) {
    const line = make("p", { class: "origin" });
    const address = safeLink(event.source);
    const name = event.title || event.source || say("unknown");
    if (address) line.append(make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, isolated(name)));
    else line.append(isolated(name));
    if (event.published) line.append(" · " + say("published") + " " + when({ date: event.published }));
    return line;
  }
  function eventBlock(event) {
    const block = make("article", { class: "event" }, make("p", { class: "when", text: when(event) }), make("p", { class: "what", text: what(event) }));
    if (event.quote) block.append(make("blockquote", {}, isolated(event.quote)));
    if (event.quote || event.source || event.title) block.append(origin(event));
    return block;
  }
  function tags(tie) {
    return make("ul", { class: "tags" }, make("li", {}, strokeOf(tie), make("span", { text: term("status", tie.status) })), make("li", { text: term("kind", tie.kind) }));
  }
  function tieDetails(tie) {
    const parts = [make("h3", {}, isolated(pair(tie))), tags(tie)];
    if (!tie.events.length) parts.push(make("p", { class: "empty", text: say("no_events") }));
    return parts.concat(tie.events.map(eventBlock));
  }
  function cityDetails(id) {
    const rows = partnersOf(id).map((tie) => {
      const other = tie.from === id ? tie.to : tie.from;
      return make("button", { type: "button", class: "partner", click: () => chooseTie(tie.id) }, strokeOf(tie), isolated(city(other)), make("small", { text: term("status", tie.status) }));
    });
    return [make("h3", {}, isolated(city(id))), make("h4", { text: say("partners") + ": " + rows.length }), ...rows];
  }
  function drawDetails() {
    const parts = state.edge !== null ? tieDetails(ties.get(state.edge)) : state.node !== null ? cityDetails(state.node) : [make("p", { class: "empty", text: say("nothing") })];
    byId("details").replaceChildren(...parts);
  }

  function latest(tie) {
    const dated = tie.events.filter((event) => event.date).sort((a, b) => (a.date < b.date ? 1 : -1));
    const event = dated[0] || tie.events[0];
    return event ? term("event", event.type) + ", " + when(event) : "—";
  }
  function tableRow(tie) {
    const quotes = tie.events.filter((event) => event.quote).length;
    const row = make("tr", { "data-tie": tie.id });
    if (tie.id === state.edge) row.setAttribute("aria-current", "true");
    row.append(make("td", {}, isolated(city(tie.from))), make("td", {}, isolated(city(tie.to))), make("td", { text: term("kind", tie.kind) }));
    row.append(make("td", {}, make("span", { class: "line" }, strokeOf(tie), make("span", { text: term("status", tie.status) }))));
    row.append(make("td", { text: latest(tie) }), make("td", { class: "number", text: quotes }));
    const button = make("button", { type: "button", text: say("show"), click: () => { chooseTie(tie.id); byId("details").scrollIntoView({ block: "nearest" }); } });
    button.setAttribute("aria-label", say("show") + ": " + pair(tie));
    row.append(make("td", {}, button));
    return row;
  }
  function drawTable() {
    const heads = ["city_a", "city_b", "kind", "status", "latest", "quotes"].map((word) => make("th", { scope: "col", text: say(word) }));
    heads.push(make("th", { scope: "col" }, make("span", { class: "unseen", text: say("show") })));
    byId("columns").replaceChildren(...heads);
    const sorted = [...page.edges].sort((a, b) => pair(a).localeCompare(pair(b), state.language));
    byId("rows").replaceChildren(...sorted.map(tableRow));
  }

  function drawWords() {
    document.documentElement.lang = state.language;
    for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
    for (const element of document.querySelectorAll("[data-word-label]")) {
      element.setAttribute("aria-label", say(element.dataset.wordLabel));
      element.setAttribute("title", say(element.dataset.wordLabel));
    }
    for (const button of document.querySelectorAll("[data-language]")) button.setAttribute("aria-pressed", String(button.dataset.language === state.language));
    const title = page.focus === null ? say("title_all") : say("title_city") + city(page.focus);
    byId("title").replaceChildren(isolated(title));
    document.title = title;
    const quotes = page.edges.reduce((sum, tie) => sum + tie.events.filter((event) => event.quote).length, 0);
    byId("summary").textContent = [say("summary_cities") + page.nodes.length, say("summary_ties") + page.edges.length, say("summary_quotes") + quotes].join(" · ");
    byId("note").hidden = page.nodes.length >= page.total;
    byId("note").textContent = say("strongest_a") + page.nodes.length + say("strongest_b") + page.total + say("strongest_c");
    byId("city-names").replaceChildren(...page.nodes.map((node) => make("option", { value: city(node.id) })));
    byId("colour").value = state.colour;
  }
  function drawPicture() {
    grow = Math.max(1, 0.92 / network.getScale());
    chooseNames();
    nodes.update(page.nodes.map(nodeLook));
    edges.update(page.edges.map(edgeLook));
  }
  function redraw() {
    drawPicture();
    drawLegend();
    drawDetails();
    drawTable();
  }
  function chooseTie(id) {
    state.edge = id;
    state.node = null;
    network.selectEdges([id]);
    redraw();
  }
  function chooseCity(id) {
    state.edge = null;
    state.node = id;
    network.selectNodes([id]);
    redraw();
  }
  const fold = (text) => text.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ё", "е");
  function search() {
    const wanted = fold(byId("search").value.trim());
    if (!wanted) return;
    const names = (node) => Object.values(node.names).filter(Boolean).map(fold);
    const found = page.nodes.find((node) => names(node).includes(wanted)) || page.nodes.find((node) => names(node).some((name) => name.startsWith(wanted)));
    if (found) {
      chooseCity(found.id);
      network.focus(found.id, { scale: Math.max(network.getScale(), 0.9) });
    } else byId("details").replaceChildren(make("p", { class: "empty", text: say("not_found") }));
  }
  let waiting = false;
  function drawSoon() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; drawPicture(); });
  }
  const fit = () => { network.fit({ animation: false, maxZoomLevel: 1.25 }); drawPicture(); };
  const zoom = (factor) => { network.moveTo({ scale: network.getScale() * factor }); drawSoon(); };

  network.on("click", (event) => {
    if (event.nodes.length) chooseCity(event.nodes[0]);
    else if (event.edges.length) chooseTie(event.edges[0]);
    else { state.node = state.edge = null; redraw(); }
  });
  network.on("zoom", drawSoon);
  new ResizeObserver(() => requestAnimationFrame(fit)).observe(byId("network"));
  byId("search").addEventListener("change", search);
  byId("colour").addEventListener("change", (event) => { state.colour = event.target.value; redraw(); });
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => { state.language = button.dataset.language; drawWords(); redraw(); });
  }
  byId("zoom-in").addEventListener("click", () => zoom(1.3));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
  byId("fit").addEventListener("click", fit);
  drawWords();
  redraw();
  fit();
  document.documentElement.dataset.ready = "true";
})();
