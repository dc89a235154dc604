#include "nianbao/extras.hpp"

#include "reader/charset.hpp"
#include "text/traditional.hpp"

namespace nianbao {

Extras all_extras() { return {reader::decode_legacy, text::traditional()}; }

}  // namespace nianbao
