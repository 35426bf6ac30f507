#pragma once
// What in a text is a person's: identity numbers, telephone numbers, e-mail addresses, as Swedes write them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace planverk {

enum class PrivateKind : std::uint8_t { personal_number, telephone_number, email_address };

// Byte offsets in the text.
struct PrivateWords {
  PrivateKind kind{};
  std::size_t begin = 0, end = 0;
  bool operator==(const PrivateWords&) const = default;
};

// In the order of the text. Numbers in web addresses and after words such as "dnr" are left alone.
//
// Identity numbers: YYMMDD-NNNN or YYYYMMDD-NNNN with any dash, or + for who is over a hundred, or twelve digits
// alone; a day that exists (60 more for coordination numbers) and the right check digit. Organisations' numbers have
// no such month.
//
// Telephone numbers: a Swedish area code and a hyphen or space ("08-123 45 67", "070 123 45 67"), a mobile number in one
// ("0701234567"), or +46.
//
// E-mail: any address, also with "(at)".
std::vector<PrivateWords> find_private_words(std::string_view text);

// Whether an e-mail address is a role's or an assembly's and no person's. A person's has a given name, or two names
// joined ("kim.lind"), or stands at a host of private mail; unless a word of a role is in it. `roles` are
// further such words: what the site's organisations and bodies are called.
bool is_role_address(std::string_view address, const std::vector<std::string>& roles);

}  // namespace planverk
