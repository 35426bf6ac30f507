#pragma once
// What every page is made with: the site, its head, links and words. A view is plain data made for one page; texts point
// into the Site where they can. Templates see the members under the same names (`planverk inspect` prints a page's view).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "template/value.h"

namespace planverk {

#define PLANVERK_VIEW(Class, ...)                \
  static std::span<const Field> fields() {       \
    using Self = Class;                          \
    static const Field all[] = {__VA_ARGS__};    \
    return all;                                  \
  }
#define PLANVERK_MEMBER(name, about) field<&Self::name>(#name, about)
// `has_goals` beside the list `goals`: a section over a list repeats, and a heading stands once. Nothing to fill in.
#define PLANVERK_HAS(list)                                                                       \
  Field {                                                                                        \
    "has_" #list, "there is something in `" #list "`", &presence_type<decltype(Self::list)>,     \
        [](const void* object) -> const void* { return &static_cast<const Self*>(object)->list; } \
  }

// Yes or no: whether a list holds something.
template <class List>
const Type& presence_type() {
  static const Type type = [] {
    Type t;
    t.kind = ValueKind::boolean;
    t.name = "yes or no";
    t.truthy = [](const void* list) { return !static_cast<const List*>(list)->empty(); };
    return t;
  }();
  return type;
}

// How addresses are written on one page: relative to it, so that the site works in any folder.
struct LinkBase {
  std::string root;      // "", "../", "../../"; on 404.html the full path of the site
  std::string self;      // this page's own address
  bool portable = false; // name index.html, for reading straight from a disk
};

// An address from this page. Written as an href value; empty where there is nothing to link to.
struct Href {
  const LinkBase* base = nullptr;
  std::string path;      // from the site's root
  std::string fragment;
  bool present = false;
  bool empty() const { return !present; }
  void write_to(std::string& out) const;
};

struct LinkView {
  Href href;
  std::string text;
  std::string note;   // short addition in quieter type: a count, a period
  bool current = false;
  PLANVERK_VIEW(LinkView, PLANVERK_MEMBER(href, "address"), PLANVERK_MEMBER(text, "words of the link"),
                PLANVERK_MEMBER(note, "short addition"), PLANVERK_MEMBER(current, "this is the page itself"))
};

// The words of the interface in the page's language: `{{t.goals}}`. Names are those of templates/strings/.
class Strings;
struct Words {
  const Strings* strings = nullptr;
  static Type dynamic_type();
};

struct BacklinkView {
  LinkView from;
  std::string how;     // in words: "bär", "fortsätter", "nämner"
  std::string where;   // organisation and plan
  PLANVERK_VIEW(BacklinkView, PLANVERK_MEMBER(from, "what refers to this page"),
                PLANVERK_MEMBER(how, "in which way, in words"), PLANVERK_MEMBER(where, "its organisation and plan"))
};

// A language that is not the page's own, for the part of the page that is in it.
struct OtherLanguageView {
  std::string tag;
  std::string direction;  // "ltr" or "rtl"
  PLANVERK_VIEW(OtherLanguageView, PLANVERK_MEMBER(tag, "BCP 47 tag, for `lang`"),
                PLANVERK_MEMBER(direction, "`ltr` or `rtl`, for `dir`"))
};

// The same on every page of the site.
struct SiteView {
  std::string title, description, language;
  Href home, search_page;
  std::vector<LinkView> navigation;
  std::vector<LinkView> footer;
  std::vector<Href> stylesheets, scripts;
  Href icon, feed;
  std::optional<OtherLanguageView> other_language;
  PLANVERK_VIEW(SiteView, PLANVERK_MEMBER(title, "name of the site"), PLANVERK_MEMBER(description, "one sentence"),
                PLANVERK_MEMBER(language, "BCP 47 tag"), PLANVERK_MEMBER(home, "front page"),
                PLANVERK_MEMBER(search_page, "search page; empty while there is none"),
                PLANVERK_MEMBER(navigation, "main navigation"), PLANVERK_MEMBER(footer, "links at the foot"),
                PLANVERK_MEMBER(stylesheets, "style sheets of the theme, in order"),
                PLANVERK_MEMBER(scripts, "scripts of the theme, in order"), PLANVERK_MEMBER(icon, "icon"),
                PLANVERK_MEMBER(other_language, "the language of title and description, when it is not the page's"),
                PLANVERK_MEMBER(feed, "Atom feed of the site"))
};

// The same page in one of its languages.
struct LanguageLinkView {
  Href href;
  std::string name;       // in the language itself
  std::string tag, direction;
  std::string address;    // full; relative where the site does not know its own
  bool current = false;
  PLANVERK_VIEW(LanguageLinkView, PLANVERK_MEMBER(href, "address"), PLANVERK_MEMBER(name, "the language in its own words"),
                PLANVERK_MEMBER(tag, "BCP 47 tag, for `lang` and `hreflang`"),
                PLANVERK_MEMBER(direction, "`ltr` or `rtl`, for `dir`"),
                PLANVERK_MEMBER(address, "full address, for search engines"),
                PLANVERK_MEMBER(current, "this is the page itself"))
};

// One text of a plan that has several: as it was proposed, as it reads now.
struct VersionLinkView {
  Href href;
  std::string name, date;
  std::string note;       // said where the goal of the page is not in that text
  bool current = false;   // this is the text that is shown
  std::string present;    // "gäller nu": said of the text that counts
  std::string missing;    // ids of sections and goals that it does not have
  std::string renamed;    // "old=new": ids that it has under another name
  std::string only;       // ids that it has and this text does not
  std::string last_line;  // number of its last printed line
  PLANVERK_VIEW(VersionLinkView, PLANVERK_MEMBER(href, "the same page of that text, else its plan's"),
                PLANVERK_MEMBER(name, "what it is called"), PLANVERK_MEMBER(date, "when it was proposed or decided"),
                PLANVERK_MEMBER(note, "said where the page's goal is not in it"),
                PLANVERK_MEMBER(current, "this is the text that is shown"), PLANVERK_MEMBER(present, "said of the text that counts now, or is the latest"),
                PLANVERK_MEMBER(missing, "ids of this text that it does not have, with spaces between"),
                PLANVERK_MEMBER(renamed, "ids that it has under another name, `old=new`"),
                PLANVERK_MEMBER(only, "ids that it alone has"),
                PLANVERK_MEMBER(last_line, "its last printed line, when its lines are numbered"))
};

// Said on top of every page of an earlier text.
struct EarlierVersionView {
  std::string name;
  LinkView present;  // the same place in the present text
  PLANVERK_VIEW(EarlierVersionView, PLANVERK_MEMBER(name, "which text this is"),
                PLANVERK_MEMBER(present, "the same place in the present text"))
};

// The head of one page; every page's view has it as `page`.
struct PageHead {
  std::string title;          // h1
  std::string document_title; // <title>, unique on the site
  std::string description;    // the summary line, also for search engines
  std::string kind;           // "plan", "goal" …: a class on <body>
  std::string canonical;      // full address
  std::string image;          // full address of the picture for shared links
  std::string language;       // of the interface's words; of all else, too, where nothing else is said
  bool right_to_left = false; // the interface's words are
  std::optional<OtherLanguageView> text_language;  // of the plan's text, when it is another
  std::vector<LanguageLinkView> languages;         // the original first; empty without translations
  std::string original_address;                    // of the page in the original's language
  std::vector<VersionLinkView> versions;           // of the plan, oldest first; empty when it has one text
  std::optional<EarlierVersionView> earlier_version;
  std::optional<LinkView> numbered_version;        // whose lines a citation means, when this text has none
  std::vector<LinkView> word_comparisons;          // with other texts, word by word
  std::string current_address;                     // full address of the same place in the present text
  std::string accent_class;   // class that sets the organisation's accent; empty: the national one
  bool no_index = false;
  bool draft_banner = false;  // this is a draft
  std::string audience_banner;  // in words, when not everyone may see it
  std::vector<LinkView> breadcrumbs;
  std::optional<LinkView> previous, next;
  std::string edit_url, changes_url;  // of the file that the page is made from
  std::string propose_url;            // where a change is proposed
  bool changeable = false;            // one of the three is there
  Href organisation_feed;
  std::string json_ld;        // empty or a JSON text that is safe inside <script>
  std::vector<BacklinkView> backlinks;
  PLANVERK_VIEW(PageHead, PLANVERK_MEMBER(title, "heading of the page"),
                PLANVERK_MEMBER(document_title, "for <title>"), PLANVERK_MEMBER(description, "summary line"),
                PLANVERK_MEMBER(kind, "kind of page, as a class"), PLANVERK_MEMBER(canonical, "full address"),
                PLANVERK_MEMBER(image, "picture for shared links, full address"),
                PLANVERK_MEMBER(language, "BCP 47 tag of the words around the text"),
                PLANVERK_MEMBER(right_to_left, "these are written from the right"),
                PLANVERK_MEMBER(text_language, "the language of the plan's text, when it is another"),
                PLANVERK_MEMBER(languages, "this page in all its languages, when it has several"),
                PLANVERK_MEMBER(original_address, "full address of the page that was translated"),
                PLANVERK_HAS(languages),
                PLANVERK_MEMBER(versions, "the texts of the plan, oldest first, when it has several"), PLANVERK_HAS(versions),
                PLANVERK_MEMBER(earlier_version, "the page shows an earlier text"),
                PLANVERK_MEMBER(numbered_version, "the text whose lines are numbered, when this one's are not"),
                PLANVERK_MEMBER(word_comparisons, "pages that compare this text word by word"), PLANVERK_HAS(word_comparisons),
                PLANVERK_MEMBER(current_address, "full address of the same place in the present text, of an earlier one"),
                PLANVERK_MEMBER(accent_class, "class that sets the organisation's colour"),
                PLANVERK_MEMBER(no_index, "search engines are asked to leave it out"),
                PLANVERK_MEMBER(draft_banner, "the page shows a draft"),
                PLANVERK_MEMBER(audience_banner, "who may see the page, when not everyone"),
                PLANVERK_MEMBER(breadcrumbs, "the way here, without the page itself"),
                PLANVERK_MEMBER(previous, "previous page in order"), PLANVERK_MEMBER(next, "next page in order"),
                PLANVERK_MEMBER(changes_url, "the history of the text"), PLANVERK_MEMBER(propose_url, "where a change is proposed"),
                PLANVERK_MEMBER(changeable, "it can be changed, or its history seen, somewhere"),
                PLANVERK_MEMBER(edit_url, "where to edit the source"),
                PLANVERK_MEMBER(organisation_feed, "Atom feed of the organisation"),
                PLANVERK_MEMBER(json_ld, "structured data"), PLANVERK_MEMBER(backlinks, "what refers to this page"),
                PLANVERK_HAS(breadcrumbs), PLANVERK_HAS(backlinks))
};

// What each page is made with: given to every view function.
#define PLANVERK_PAGE_MEMBERS                                                                                \
  PLANVERK_MEMBER(site, "the same on every page"), PLANVERK_MEMBER(page, "the head of this page"),           \
      PLANVERK_MEMBER(t, "words of the interface")

struct PageBase {
  LinkBase links;  // Hrefs of the view point here: a page's view stays where it was made.
  SiteView site;
  PageHead page;
  Words t;
  PageBase() = default;
  PageBase(const PageBase&) = delete;
  PageBase& operator=(const PageBase&) = delete;
};

// What a script needs to search from this page.
struct SearchSetup {
  Href page;           // the search page
  Href index;          // sok/register.js; its neighbours lie beside it
  std::string root;    // the site's top from here, "../" or "./"
  bool portable = false;
  PLANVERK_VIEW(SearchSetup, PLANVERK_MEMBER(page, "the search page"), PLANVERK_MEMBER(index, "register of the search"),
                PLANVERK_MEMBER(root, "the site's top, as a folder"),
                PLANVERK_MEMBER(portable, "addresses name index.html"))
};

}  // namespace planverk
