#include "view/marked_words.h"

#include "base/html_escape.h"
#include "view/parts.h"

namespace planverk {
namespace {

class MarkedText {
 public:
  MarkedText(const Strings& strings, const std::vector<WordRun>& runs) : strings_(strings) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const WordRun& run = runs[i];
      // Two beginnings of a text are told apart.
      bool is_second_beginning = i == 1 && run.side == WordSide::later && runs[0].side == WordSide::earlier;
      if ((run.space_before || is_second_beginning) && !html_.empty()) html_ += ' ';
      if (run.side == WordSide::both) append_html_escaped(run.text, html_);
      if (run.side == WordSide::earlier) mark("del", "change_deleted", run.text);
      if (run.side == WordSide::later) mark("ins", "change_inserted", run.text);
    }
  }
  std::string take() { return std::move(html_); }

 private:
  void hidden(std::string_view key, std::string_view before, std::string_view after) {
    html_ += "<span class=\"visually-hidden\">";
    html_ += before;
    append_html_escaped(words::say(strings_, key), html_);
    html_ += after;
    html_ += "</span>";
  }
  void mark(std::string_view element, std::string_view key, std::string_view text) {
    (html_ += '<') += element;
    html_ += '>';
    hidden(key, "", " ");
    append_html_escaped(text, html_);
    hidden("change_end", " ", "");
    ((html_ += "</") += element) += '>';
  }

  const Strings& strings_;
  std::string html_;
};

}  // namespace

std::string marked_words(const Strings& strings, const std::vector<WordRun>& runs) { return MarkedText(strings, runs).take(); }

}  // namespace planverk
