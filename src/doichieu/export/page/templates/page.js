"use strict";
// Pointing at a line, or reaching it with the keyboard, marks its characters in every article that tells it;
// pointing at a stretch of an article marks the lines that show it.
(function () {
  var marked = [];
  function clear() {
    marked.forEach(function (node) { node.classList.remove("on"); });
    marked = [];
  }
  function mark(nodes) {
    nodes.forEach(function (node) { node.classList.add("on"); marked.push(node); });
  }
  function show(line) {
    clear();
    var story = line.closest(".story");
    var pieces = Array.from(story.querySelectorAll('.piece[data-in~="' + line.dataset.line + '"]'));
    mark(pieces.concat(Array.from(story.querySelectorAll('[data-line="' + line.dataset.line + '"]'))));
    var pane = story.querySelector(".witnesses");
    if (pieces.length && getComputedStyle(pane).position === "sticky") {
      var at = pieces[0].getBoundingClientRect(), box = pane.getBoundingClientRect();
      if (at.top < box.top || at.bottom > box.bottom) {
        pane.scrollTop += at.top - box.top - box.height / 3;
      }
    }
  }
  document.querySelectorAll(".line, .mark").forEach(function (line) {
    line.addEventListener("mouseenter", function () { show(line); });
    line.addEventListener("focus", function () { show(line); });
    line.addEventListener("mouseleave", clear);
    line.addEventListener("blur", clear);
  });
  document.querySelectorAll(".piece").forEach(function (piece) {
    piece.addEventListener("mouseenter", function () {
      clear();
      var story = piece.closest(".story");
      piece.dataset.in.split(" ").forEach(function (id) {
        mark(Array.from(story.querySelectorAll('[data-line="' + id + '"]')));
      });
      mark([piece]);
    });
    piece.addEventListener("mouseleave", clear);
  });
  document.querySelectorAll('input[name="language"]').forEach(function (input) {
    input.addEventListener("change", function () { document.documentElement.lang = input.value; });
  });
})();
