// First mentions: the first time in a section that the text names an organisation, a body, a reference or a word
// of the glossary, the name becomes a link (design §4).

#include <fmt/format.h>

#include <algorithm>
#include <bitset>
#include <unordered_map>
#include <unordered_set>

#include "base/utf8.h"
#include "site/context.h"

namespace planverk {
namespace {

using markdown::Document;
using markdown::Node;
using markdown::NodeKind;

// Where registers share a word, this is the order.
enum class Rank : std::uint8_t { organisation, body, reference, term };

struct Name {
  std::string text;    // as written, or in lower case from its first letter when case is free
  bool free_case = false;  // the first letter may be either case: words that the register writes in lower case
  Rank rank{};
  Entity entity;
  Span span;
};

bool is_name_char(char32_t code) {
  return (code | 32) - U'a' < 26 || code - U'0' < 10 || code == U'-' || (code >= 0x80 && utf8::is_word(code));
}

struct Word {
  std::string_view text;   // empty where no word begins
  char32_t first = 0;
  std::size_t length = 0;  // in letters
};

// The word that begins at `start`.
Word word_at(std::string_view text, std::size_t start) {
  Word word;
  std::size_t end = start;
  for (std::size_t after = start; after < text.size(); end = after) {
    auto byte = static_cast<unsigned char>(text[after]);
    char32_t code = byte;
    byte < 0x80 ? ++after : code = utf8::next(text, after);  // Most letters are plain ones.
    if (!is_name_char(code)) break;
    if (word.length++ == 0) word.first = code;
  }
  word.text = text.substr(start, end - start);
  return word;
}

// Names by their first word in lower case, the longest first.
class NameTable {
 public:
  explicit NameTable(const ResolveContext& c) {
    const Site& site = c.site;
    const AutoLinks& on = c.settings.auto_links;
    for (std::size_t i = 0; on.organisations && i < site.organisations.size(); ++i) {
      const OrganisationEntry& o = site.organisations[i].entry;
      add(o.name, Rank::organisation, entity(OrganisationId::of(i)), o.id.span);
      for (const Text& alias : o.aliases) add(alias.value, Rank::organisation, entity(OrganisationId::of(i)), alias.span);
    }
    for (std::size_t i = 0; on.organisations && i < site.bodies.size(); ++i) {
      const BodyEntry& b = site.bodies[i].entry;
      add_free(b.name, Rank::body, entity(BodyId::of(i)), b.id.span);
      for (const Text& alias : b.aliases) add(alias.value, Rank::body, entity(BodyId::of(i)), alias.span);
    }
    for (std::size_t i = 0; on.references && i < site.references.size(); ++i) {
      const ReferenceEntry& r = site.references[i].entry;
      add(r.name, Rank::reference, entity(ReferenceId::of(i)), r.id.span);
      for (const Text& alias : r.aliases) add(alias.value, Rank::reference, entity(ReferenceId::of(i)), alias.span);
    }
    for (std::size_t i = 0; on.terms && i < site.terms.size(); ++i) {
      const TermEntry& t = site.terms[i].entry;
      add(t.term.value, Rank::term, entity(TermId::of(i)), t.term.span);
      for (const Text& alias : t.aliases) add(alias.value, Rank::term, entity(TermId::of(i)), alias.span);
    }
    for (auto& [word, names] : by_word_)
      std::stable_sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
        return a.text.size() != b.text.size() ? a.text.size() > b.text.size() : a.rank < b.rank;
      });
  }

  // Names whose first word this is. Most words of a text begin none, which their first letter and length tell.
  const std::vector<Name>* starting_with(const Word& word) const {
    if (!beginnings_[slot(word)]) return nullptr;
    auto at = by_word_.find(utf8::to_lower(word.text));
    return at == by_word_.end() ? nullptr : &at->second;
  }
  const std::unordered_map<std::string, std::vector<Name>>& all() const { return by_word_; }

 private:
  // A name with a capital is taken as it stands; one in lower case may begin a sentence.
  void add(std::string_view written, Rank rank, Entity what, Span span) {
    std::size_t i = 0;
    bool capital = !written.empty() && utf8::is_upper(utf8::next(written, i));
    insert(written, !capital, rank, what, span);
  }
  // Bodies are written with a capital in the register and without one in running text.
  void add_free(std::string_view written, Rank rank, Entity what, Span span) { insert(written, true, rank, what, span); }

  void insert(std::string_view written, bool free_case, Rank rank, Entity what, Span span) {
    if (written.size() < 2) return;
    std::string text(written);
    if (free_case) {
      std::size_t i = 0;
      std::string first;
      utf8::append(first, utf8::to_lower(utf8::next(written, i)));
      text = first + std::string(written.substr(i));
    }
    Word word = word_at(text, 0);
    beginnings_.set(slot(word));
    by_word_[utf8::to_lower(word.text)].push_back({std::move(text), free_case, rank, what, span});
  }

  static std::size_t slot(const Word& word) {
    return (utf8::to_lower(word.first) % 256) * longest + std::min(word.length, longest - 1);
  }

  static constexpr std::size_t longest = 64;
  std::bitset<256 * longest> beginnings_;
  std::unordered_map<std::string, std::vector<Name>> by_word_;
};

// What a name means in an organisation's plans: bodies of its own and those above it, references in their scope.
bool in_scope(const Site& site, const Name& name, OrganisationId reader) {
  const auto& ancestors = site.at(reader).ancestors;
  auto at_or_above = [&](OrganisationId id) {
    return id == reader || std::find(ancestors.begin(), ancestors.end(), id) != ancestors.end();
  };
  switch (name.entity.kind) {
    case EntityKind::organisation: return OrganisationId{name.entity.index} != reader;
    case EntityKind::body: return at_or_above(site.at(BodyId{name.entity.index}).organisation);
    case EntityKind::reference: {
      const auto& scope = site.at(ReferenceId{name.entity.index}).scope;
      return site.at(ReferenceId{name.entity.index}).entry.scope.empty() ||
             std::find(scope.begin(), scope.end(), reader) != scope.end();
    }
    default: return true;
  }
}

// How near a body is: 0 for the organisation's own.
std::size_t distance(const Site& site, const Name& name, OrganisationId reader) {
  if (name.entity.kind != EntityKind::body) return 0;
  const auto& ancestors = site.at(reader).ancestors;
  auto at = std::find(ancestors.begin(), ancestors.end(), site.at(BodyId{name.entity.index}).organisation);
  return at == ancestors.end() ? 0 : static_cast<std::size_t>(at - ancestors.begin()) + 1;
}

class Finder {
 public:
  Finder(const ResolveContext& c, const NameTable& table, Plan& plan)
      : c_(c), table_(table), plan_(plan), document_(plan.draft.document) {
    for (const GoalDraft& goal : plan.draft.goals)
      if (goal.lead_in_node != goal.node) lead_ins_.insert(goal.lead_in_node.value);
  }

  void run() {
    std::size_t section = 0;
    std::uint32_t skip_until = 0;
    const auto& sections = plan_.draft.sections;
    for (std::uint32_t n = 0; n < document_.nodes.size(); ++n) {
      while (section < sections.size() && n >= sections[section].heading.index()) {
        seen_.clear();
        ++section;
      }
      if (n < skip_until) continue;
      const Node& node = document_.nodes[n];
      if (leaves_alone(node)) {
        skip_until = node.end;
      } else if (node.kind == NodeKind::text && node.side != markdown::Side::deleted) {
        read_leaf(n);
      }
    }
  }

 private:
  bool leaves_alone(const Node& node) const {
    if (node.kind == NodeKind::heading || node.kind == NodeKind::link || node.kind == NodeKind::image ||
        node.kind == NodeKind::code_block)
      return true;
    const markdown::Attributes* attributes = document_.attributes_of(node);
    if (attributes != nullptr && attributes->has_class("nolink")) return true;
    std::size_t index = static_cast<std::size_t>(&node - document_.nodes.data());
    return node.kind == NodeKind::paragraph && is_lead_in(markdown::NodeId::of(index));
  }

  // Lead-ins repeat the organisation's name over every list; links there would only be noise.
  bool is_lead_in(markdown::NodeId id) const { return lead_ins_.contains(id.value); }

  void read_leaf(std::uint32_t leaf) {
    std::string_view text = document_.literal(document_.nodes[leaf]);
    for (std::size_t i = 0; i < text.size();) {
      Word word = word_at(text, i);
      if (word.text.empty()) {
        utf8::next(text, i);
        continue;
      }
      std::size_t length = try_names(leaf, text, i, word);
      i += length == 0 ? word.text.size() : length;
    }
  }

  // Length of the name that begins here, linked or already seen; 0 when none does.
  std::size_t try_names(std::uint32_t leaf, std::string_view text, std::size_t start, const Word& word) {
    const auto* names = table_.starting_with(word);
    if (names == nullptr) return 0;
    const Name* best = nullptr;
    bool ambiguous = false;
    for (const Name& name : *names) {
      if (best != nullptr && name.text.size() < best->text.size()) break;
      if (!matches(text, start, name) || !in_scope(c_.site, name, plan_.organisation)) continue;
      if (best == nullptr) {
        best = &name;
      } else if (name.rank == best->rank && name.entity != best->entity) {
        std::size_t a = distance(c_.site, *best, plan_.organisation), b = distance(c_.site, name, plan_.organisation);
        if (b < a) best = &name;
        ambiguous = ambiguous || a == b;
      }
    }
    if (best == nullptr) return 0;
    if (!ambiguous && seen_.insert(key(best->entity)).second) add(leaf, start, best->text.size(), best->entity);
    return best->text.size();
  }

  bool matches(std::string_view text, std::size_t start, const Name& name) const {
    if (start + name.text.size() > text.size()) return false;
    std::string_view here = text.substr(start, name.text.size());
    if (here != name.text) {
      if (!name.free_case) return false;
      std::size_t i = 0, j = 0;
      if (utf8::to_lower(utf8::next(here, i)) != utf8::next(name.text, j) || here.substr(i) != std::string_view(name.text).substr(j))
        return false;
    }
    std::size_t after = start + name.text.size();
    return after >= text.size() || !is_name_char(utf8::next(text, after));
  }

  static std::uint64_t key(Entity e) { return (static_cast<std::uint64_t>(e.kind) << 32) | e.index; }

  void add(std::uint32_t leaf, std::size_t begin, std::size_t length, Entity what) {
    markdown::Mention mention;
    mention.leaf = markdown::NodeId::of(leaf);
    mention.begin = static_cast<std::uint32_t>(begin);
    mention.end = static_cast<std::uint32_t>(begin + length);
    mention.target = static_cast<std::uint32_t>(plan_.mention_entities.size());
    plan_.mention_entities.push_back(what);
    plan_.mentions.push_back(mention);
  }

  const ResolveContext& c_;
  const NameTable& table_;
  Plan& plan_;
  const Document& document_;
  std::unordered_set<std::uint32_t> lead_ins_;  // nodes
  std::unordered_set<std::uint64_t> seen_;      // in this section
};

// The same name for two things of one register, in the eyes of one organisation.
void report_ambiguous(const ResolveContext& c, const NameTable& table) {
  std::vector<Diagnostic> found;
  for (const auto& [word, names] : table.all()) {
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
      const Name& a = names[i];
      const Name& b = names[i + 1];
      if (a.text != b.text || a.rank != b.rank || a.entity == b.entity || a.rank == Rank::body) continue;
      for (std::size_t o = 0; o < c.site.organisations.size(); ++o) {
        OrganisationId reader = OrganisationId::of(o);
        if (!in_scope(c.site, a, reader) || !in_scope(c.site, b, reader)) continue;
        auto diagnostic = make_diagnostic(
            DiagnosticKind::ambiguous_alias, b.span,
            fmt::format("`{}` means two things in plans of `{}`, so it is not linked there", b.text,
                        c.site.organisations[o].entry.id.value),
            "give one of them another name, or a `scope` that the other does not have");
        diagnostic.notes.push_back({a.span, "the other one"});
        found.push_back(std::move(diagnostic));
        break;
      }
    }
  }
  std::sort(found.begin(), found.end(), [](const Diagnostic& x, const Diagnostic& y) { return x.span < y.span; });
  for (Diagnostic& diagnostic : found) c.report(std::move(diagnostic));
}

}  // namespace

void find_mentions(const ResolveContext& c) {
  NameTable table(c);
  report_ambiguous(c, table);
  for (Plan& plan : c.site.plans) Finder(c, table, plan).run();
}

}  // namespace planverk
