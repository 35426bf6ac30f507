#include "check/private_words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "check/given_names.h"
#include "check/private_parts.h"

namespace planverk {
namespace {

using private_parts::is_digit;

bool is_local_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '.' || c == '_' || c == '-' ||
         c == '+' || c == '%' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_host_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '.' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// The bytes of "@", "(at)" or "[at]" that begin here, with spaces around the latter; 0 when none does.
std::size_t at_sign(std::string_view text, std::size_t i) {
  std::string_view rest = text.substr(i);
  for (std::string_view sign : {"@", "(at)", "[at]", " (at) ", " [at] ", "(a)", "[a]"})
    if (rest.starts_with(sign)) return sign.size();
  return 0;
}

// The address around an at sign; empty when there is none.
PrivateWords email_around(std::string_view text, std::size_t at, std::size_t sign, std::size_t least) {
  std::size_t begin = at, end = at + sign;
  while (begin > least && is_local_char(text[begin - 1])) --begin;
  // Quotation marks and dashes in front are letters of more than one byte, too.
  for (std::size_t i = begin; i < at;) {
    char32_t code = utf8::next(text, i);
    if (code > 0x7f && !utf8::is_letter(code)) begin = i;
  }
  while (begin < at &&
         !(utf8::is_word(static_cast<unsigned char>(text[begin])) || static_cast<unsigned char>(text[begin]) >= 0x80))
    ++begin;
  while (end < text.size() && is_host_char(text[end])) ++end;
  while (end > at + sign &&
         (text[end - 1] == '.' || text[end - 1] == '-' || static_cast<unsigned char>(text[end - 1]) >= 0x80))
    --end;
  std::string_view host = text.substr(at + sign, end - at - sign);
  std::size_t dot = host.rfind('.');
  bool is_host = dot != host.npos && dot > 0 && host.size() - dot > 2 &&
                 std::none_of(host.begin() + static_cast<std::ptrdiff_t>(dot), host.end(), is_digit);
  return is_host && begin < at ? PrivateWords{PrivateKind::email_address, begin, end} : PrivateWords{};
}

// The end of a web address that begins here; `at` when none does. Its digits are nobody's.
std::size_t web_address_at(std::string_view text, std::size_t at) {
  if (text[at] != 'h' || !(text.substr(at).starts_with("https://") || text.substr(at).starts_with("http://")))
    return at;
  std::size_t end = at;
  while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ' && text[end] != '>' && text[end] != ')' &&
         text[end] != '"' && text[end] != '@')
    ++end;
  return end;
}

// A number stands by itself, or after a colon ("tel:08…") or a bracket.
bool begins_well(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  std::size_t i = at;
  char32_t before = utf8::previous(text, i);
  if (before == U':') return i == 0 || !is_digit(text[i - 1]);
  return !utf8::is_word(before) && before != U'-' && before != U'–' && before != U'/' && before != U'.' &&
         before != U',' && before != U'#' && before != U'=' && before != U'+' && before != U'_';
}

// Words of roles, assemblies and desks, as parts of addresses have them.
constexpr std::array<std::string_view, 46> role_words = {
    "info",        "kontakt", "contact",  "kansli", "styrelse",   "styrelsen",  "ordf",      "ordforande",
    "sekreterare", "kassor",  "valbered", "medlem", "studie",     "press",      "redaktion", "expedition",
    "post",        "mail",    "epost",    "hej",    "fraga",      "fragor",     "bokning",   "valet",
    "kampanj",     "projekt", "region",   "kommun", "distrikt",   "webb",       "web",       "support",
    "admin",       "faktura", "ekonomi",  "gdpr",   "dataskydd",  "integritet", "reply",     "grupp",
    "forening",    "parti",   "planer",   "arkiv",  "nyhetsbrev", "kongress"};

constexpr std::array<std::string_view, 14> private_hosts = {
    "gmail.",  "googlemail.", "hotmail.", "outlook.",  "live.",  "msn.",        "yahoo.",
    "icloud.", "telia.com",   "comhem.",  "bredband.", "tele2.", "protonmail.", "proton."};

// Letters without their marks, as addresses have them.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = utf8::to_lower(utf8::next(text, i));
    utf8::append(out, c == U'å' || c == U'ä' ? U'a' : c == U'ö' ? U'o' : c == U'é' ? U'e' : c);
  }
  return out;
}

}  // namespace

std::vector<PrivateWords> find_private_words(std::string_view text) {
  std::vector<PrivateWords> out;
  std::size_t least = 0;  // Where the last find ends.
  for (std::size_t i = 0; i < text.size();) {
    char c = text[i];
    if (c == 'h') {
      std::size_t end = web_address_at(text, i);
      i = end > i ? end : i + 1;
      continue;
    }
    if (c == '@' || c == '(' || c == '[' || c == ' ') {
      std::size_t sign = at_sign(text, i);
      PrivateWords email = sign == 0 ? PrivateWords{} : email_around(text, i, sign, least);
      if (email.end > 0) {
        out.push_back(email);
        i = least = email.end;
        continue;
      }
    }
    if (!(is_digit(c) || c == '+') || !begins_well(text, i)) {
      ++i;
      continue;
    }
    std::size_t person = private_parts::personal_number_at(text, i);
    std::size_t end = person > i || !(c == '0' || c == '+') ? person : private_parts::telephone_number_at(text, i);
    if (end > i) out.push_back({person > i ? PrivateKind::personal_number : PrivateKind::telephone_number, i, end});
    if (end > i) {
      i = least = end;
    } else {
      ++i;
      while (i < text.size() && is_digit(text[i])) ++i;
    }
  }
  return out;
}

bool is_role_address(std::string_view address, const std::vector<std::string>& roles) {
  std::size_t sign = address.find_first_of("@([ ");
  std::string local = plain(address.substr(0, sign)),
              host = plain(address.substr(sign == address.npos ? address.size() : sign));
  for (std::string_view word : role_words)
    if (local.find(word) != local.npos) return true;
  for (const std::string& word : roles)
    if (word.size() > 2 && local.find(word) != local.npos) return true;
  for (std::string_view private_host : private_hosts)
    if (host.find(private_host) != host.npos) return false;
  std::size_t joint = local.find_first_of("._");
  std::string_view first = std::string_view(local).substr(0, joint);
  if (std::find(given_names.begin(), given_names.end(), first) != given_names.end()) return false;
  // Two names, or an initial and a name.
  bool two = joint != local.npos && joint > 0 && joint + 2 < local.size() &&
             std::none_of(local.begin(), local.end(), is_digit);
  return !two;
}

}  // namespace planverk
