#pragma once

#include "ui/play/play_text.h"

#include <QWidget>

namespace loopscope {

/// The loop as a circle: five stations with their numbers, arrows between them, the version in the middle. The station that
/// the play has reached is marked, and a point runs along the arrows. Its accessible description reads all stations.
class LoopPicture : public QWidget {
    Q_OBJECT

public:
    explicit LoopPicture(QWidget* parent = nullptr);

    /// @param version "v30"   @param of "of 55"
    void setMoment(std::array<LoopStation, loopStations> stations, const QString& version, const QString& of);
    void clear();
    /// @param turn part of the circle gone through, 0 … 1   @param moving whether a point shows the way
    void setTurn(double turn, bool moving);
    /// Index of the marked station.
    [[nodiscard]] std::size_t activeStation() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Geometry {
        QPointF centre;
        double ring = 0; ///< radius of the circle that the stations stand on
        double station = 0; ///< radius of a station
    };
    [[nodiscard]] Geometry geometryNow() const;
    void paintArrow(QPainter& painter, const Geometry& place, std::size_t from) const;
    void paintStation(QPainter& painter, const Geometry& place, std::size_t index) const;
    void paintCentre(QPainter& painter, const Geometry& place) const;

    std::array<LoopStation, loopStations> m_stations;
    QString m_version;
    QString m_of;
    double m_turn = 1;
    bool m_moving = false;
};

} // namespace loopscope
