#pragma once

#include "app/data/store/sql_catalog.h"

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QGridLayout;

namespace loopscope {

/// One field for each parameter of a query: a list of choices or a line of text. An empty line stands for the fallback.
class ParameterFields : public QWidget {
    Q_OBJECT

public:
    explicit ParameterFields(QWidget* parent = nullptr);

    void setParameters(const std::vector<SqlParameter>& parameters);
    /// Fills in what is given; other fields stay as they are.
    void setValues(const std::map<std::string, std::string>& values);
    [[nodiscard]] std::map<std::string, std::string> values() const;
    /// Whether everything that must be given is given.
    [[nodiscard]] bool isComplete() const;

signals:
    void edited();
    void submitted(); ///< Return in a field

private:
    struct Field {
        SqlParameter parameter;
        QWidget* label = nullptr;
        QWidget* widget = nullptr;
    };
    [[nodiscard]] QWidget* makeField(const SqlParameter& parameter);
    QGridLayout* m_grid = nullptr;
    std::vector<Field> m_fields;
};

} // namespace loopscope
