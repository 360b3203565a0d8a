#include "ui/charts/nice_scale.h"

#include <cmath>

namespace loopscope {

double niceStep(double step)
{
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (step <= factor * power * (1 + 1e-9))
            return factor * power;
    return 10 * power;
}

std::vector<double> niceTicks(double lower, double upper, int count)
{
    std::vector<double> ticks;
    if (!(upper > lower) || count < 1)
        return ticks;
    const double step = niceStep((upper - lower) / count);
    for (double k = std::ceil(lower / step - 1e-9); k * step <= upper + step * 1e-9; ++k)
        ticks.push_back(k * step);
    return ticks;
}

} // namespace loopscope
