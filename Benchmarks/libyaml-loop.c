/* The floor of every YAML linter on libyaml: read a file the ordinary way, parse it, delete each event.
 * Prints the number of events. Exit status 1: cannot be read, or is not YAML. */
#include <stdio.h>
#include <yaml.h>

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  yaml_parser_t parser;
  yaml_event_t event;
  unsigned long events = 0;
  int ended = 0;

  if (file == NULL || !yaml_parser_initialize(&parser)) return 1;
  yaml_parser_set_input_file(&parser, file);
  while (!ended) {
    if (!yaml_parser_parse(&parser, &event)) return 1;
    ended = event.type == YAML_STREAM_END_EVENT;
    events++;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  fclose(file);
  printf("%lu\n", events);
  return 0;
}
