// Run by the build under Node: the texts of all rules, once.
#include <cstdio>

#include "presentation/json.hpp"

int main() { std::puts(nianbao::catalogue_json().c_str()); }
