// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Theme.h"

#include <QLabel>

namespace panel {

/// A label for text that we did not write: never markup, invisible characters shown, and of any
/// length without pushing the window apart: it is elided in one line or wrapped, if need be inside
/// a word.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Fit { Elide, ElideMiddle, Wrap };

    explicit PlainLabel(Fit fit, QWidget *parent = nullptr);

    /// Hides QLabel's: the text is made safe here, and shows in full as the tool tip when elided.
    void setText(const QString &foreign);
    void setTone(Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_fit == Fit::Wrap; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    Fit m_fit;
    Tone m_tone = Tone::Text;
};

} // namespace panel
