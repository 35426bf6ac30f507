// The way to propose a change to a text.

#include "view/parts.h"

namespace planverk {
namespace {

// Everything but the unreserved characters of RFC 3986, byte by byte: safe in any part of an address.
std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (char c : text) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || std::string_view("-._~").find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

bool is_web_address(std::string_view text) {
  return text.find_first_of(" \t\n\"<>") == std::string_view::npos && make_base_url(text.substr(0, text.find_first_of("?#")));
}

// One @ with something on both sides; words, or an address of another kind, are for people to read only.
bool is_mail_address(std::string_view text) {
  std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == std::string_view::npos &&
         text.find_first_of(" \t\n:/?&#%<>\"") == std::string_view::npos;
}

}  // namespace

std::string make_propose_url(const ViewContext& ctx, PlanId plan, std::string_view goal) {
  const std::string& contact = ctx.settings.contact;
  if (is_web_address(contact)) return contact;
  if (!is_mail_address(contact)) return {};
  std::string_view key = goal.empty() ? "propose_subject_plan" : "propose_subject_goal";
  std::string subject = words::say(ctx.strings, key, {{"plan", plan_name(ctx, plan)}, {"goal", goal}});
  return "mailto:" + contact + "?subject=" + percent_encoded(subject);
}

std::string make_amend_text(const ViewContext& ctx, PlanId id, std::string_view place, std::string_view words) {
  const Plan& plan = ctx.site.at(id);
  bool proposed = plan.draft.head.status == PlanStatus::proposal || plan.draft.head.status == PlanStatus::draft;
  if (!proposed || words.empty()) return {};
  std::string name = plan.draft.head.title.value + ", " + ctx.site.at(plan.organisation).entry.name;
  return words::say(ctx.strings, "amend_text", {{"lines", place}, {"plan", name}, {"text", words}});
}

}  // namespace planverk
