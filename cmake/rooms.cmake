# One static library a room, linked by the table of doors.
include(${CMAKE_CURRENT_LIST_DIR}/doors.cmake)

find_package(nlohmann_json REQUIRED)
# base/hash takes xxHash in from its header alone; there is nothing to link.
find_path(XXHASH_INCLUDE xxhash.h REQUIRED)

find_package(ZLIB REQUIRED)
find_library(STEMMER stemmer REQUIRED)
# What a room needs from outside the house. A third-party header appears in that room's wrapper file only.
set(LIBRARIES_base fmt::fmt Threads::Threads PkgConfig::EXPAT)
set(LIBRARIES_io Boost::filesystem ZLIB::ZLIB PkgConfig::ZIP)
set(LIBRARIES_yaml PkgConfig::FYAML)
set(LIBRARIES_markdown ${CMARK_GFM_EXTENSIONS} ${CMARK_GFM})
set(LIBRARIES_search ${STEMMER})
set(LIBRARIES_import nlohmann_json::nlohmann_json)
set(LIBRARIES_emit nlohmann_json::nlohmann_json)
set(LIBRARIES_schema nlohmann_json::nlohmann_json)
find_library(XLSXWRITER xlsxwriter REQUIRED)
set(LIBRARIES_sheet ${XLSXWRITER})
set(LIBRARIES_report nlohmann_json::nlohmann_json)
set(LIBRARIES_cli CLI11::CLI11)

foreach(room IN LISTS PLANVERK_ROOMS)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/generator/${room}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/cli/main\\.cpp$")
  if(sources)
    add_library(planverk_${room} STATIC ${sources})
    set(kind PUBLIC)
  else()
    add_library(planverk_${room} INTERFACE)
    set(kind INTERFACE)
  endif()
  target_include_directories(planverk_${room} ${kind} ${CMAKE_SOURCE_DIR}/generator)
  target_link_libraries(planverk_${room} ${kind} ${LIBRARIES_${room}})
  foreach(door IN LISTS DOORS_${room})
    target_link_libraries(planverk_${room} ${kind} planverk_${door})
  endforeach()
endforeach()

target_compile_definitions(planverk_cli PRIVATE PLANVERK_VERSION="${PROJECT_VERSION}")

# The script of the preview goes into the program as a text.
set(live_script ${CMAKE_SOURCE_DIR}/generator/serve/live.js)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${live_script})
file(READ ${live_script} LIVE_SCRIPT)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/made/serve/live_script.inc CONTENT "R\"script(@LIVE_SCRIPT@)script\"\n" @ONLY)
target_include_directories(planverk_serve PRIVATE ${CMAKE_BINARY_DIR}/made)
