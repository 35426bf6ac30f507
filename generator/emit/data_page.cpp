#include "emit/data_page.h"

#include "emit/data_files.h"
#include "emit/data_table.h"
#include "emit/goals_csv.h"
#include "view/parts.h"

namespace planverk {
namespace {

using words::say;

constexpr DataFileRow rows[] = {
    {.id = "goals", .path = "api/goals.json", .format = "json", .schema = goals_schema,
     .example = "jq -r '.goals[] | select(.counted and .area == \"studier\") | .sentence' goals.json"},
    {.id = "plans", .path = "api/plans.json", .format = "json", .schema = plans_schema,
     .example = "jq -r '.plans[] | [.id, .status, .goal_count] | @tsv' plans.json"},
    {.id = "overlay", .path = "api/overlay.json", .format = "json", .schema = overlay_schema,
     .example = "jq -r '.superiors[].organisations[] | [.organisation, .fully, .partly, .none] | @tsv' overlay.json"},
    {.id = "organisations", .path = "api/organisations.json", .format = "json", .schema = organisations_schema,
     .example = "jq -r '.organisations[] | select(.kind == \"district\") | .name' organisations.json"},
    {.id = "csv", .path = goals_csv_name, .format = "csv", .columns = goals_csv_columns},
    {.id = "feed", .path = pages::feed, .format = "atom"},
    {.id = "calendar", .path = pages::calendar, .format = "ical"},
};

std::string type_words(const Strings& strings, const FieldType& type) {
  auto plain = [&](bool is_object) -> std::string {
    if (!type.values.empty()) {
      std::string all;
      for (const std::string& value : type.values) all += (all.empty() ? "" : ", ") + value;
      return all;
    }
    return say(strings, (is_object ? "data_object_" : "data_type_") + type.name);
  };
  std::string out = type.kind == FieldType::Kind::list ? say(strings, "data_type_list", {{"what", plain(type.lists_object)}})
                                                       : plain(type.kind == FieldType::Kind::object);
  return type.or_null ? say(strings, "data_type_or_null", {{"what", out}}) : out;
}

DataObjectView make_object(const Strings& strings, const DataFileRow& row, const SchemaObject& object) {
  DataObjectView view;
  view.id = std::string(row.id) + "-" + object.name;
  view.title = say(strings, "data_object_" + object.name);
  for (const SchemaField& field : object.fields) {
    std::string key = word_key(strings, field);
    view.rows.push_back({field.name, type_words(strings, field.type), key.empty() ? field.about : say(strings, key), !field.required});
  }
  return view;
}

std::string_view column_type(std::string_view key) {
  if (key == "csv_number" || key == "csv_value") return "data_type_number";
  if (key == "csv_last_day") return "data_type_date";
  return key == "csv_address" ? "data_type_address" : "data_type_string";
}

DataObjectView make_columns(const Strings& strings, const DataFileRow& row) {
  DataObjectView view;
  view.id = std::string(row.id) + "-columns";
  view.title = say(strings, "data_columns");
  for (std::string_view key : row.columns())
    view.rows.push_back({say(strings, key), say(strings, column_type(key)), say(strings, "data_" + std::string(key)), false});
  return view;
}

DataFileView make_file(const ViewContext& ctx, const PageBase& page, const DataFileRow& row) {
  DataFileView view;
  view.id = row.id;
  view.path = row.path;
  view.href = make_href(page, row.path);
  view.format = say(ctx.strings, "data_format_" + std::string(row.format));
  view.about = say(ctx.strings, "data_file_" + std::string(row.id));
  view.example = row.example;
  if (row.columns) view.objects.push_back(make_columns(ctx.strings, row));
  if (!row.schema) return view;
  std::string schema = "api/" + std::string(row.id) + ".schema.json";
  view.schema = make_link(page, schema, schema);
  for (const SchemaObject& object : read_schema(row.schema())) view.objects.push_back(make_object(ctx.strings, row, object));
  return view;
}

}  // namespace

std::span<const DataFileRow> data_file_rows() { return rows; }

std::string word_key(const Strings& words, const SchemaField& field) {
  for (const std::string& object : {field.object, std::string("any")})
    if (std::string key = "data_" + object + "_" + field.key; words.has(key)) return key;
  return {};
}

void make_data_page(const ViewContext& ctx, DataPage& page) {
  PageBasics basics;
  basics.path = pages::data;
  basics.kind = "data";
  basics.title = say(ctx.strings, "data_title");
  basics.description = say(ctx.strings, "data_description");
  begin_page(ctx, std::move(basics), page);
  for (const DataFileRow& row : data_file_rows()) page.files.push_back(make_file(ctx, page, row));
  page.licence = ctx.settings.licence.name;
  page.licence_url = ctx.settings.licence.address;
  page.contact = ctx.settings.contact;
}

}  // namespace planverk
