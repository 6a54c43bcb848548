import { useData } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { h } from "vue";
import { Playground } from "./playground.js";
import "./site.css";

export default {
  extends: DefaultTheme,
  Layout: {
    setup() {
      const { frontmatter, page } = useData();
      const playground = () => {
        const { live, grammars } = frontmatter.value;
        // Another page's is another one.
        return live || grammars ? h(Playground, { key: page.value.relativePath, live, grammars }) : null;
      };
      return () => h(DefaultTheme.Layout, null, { "doc-footer-before": playground });
    },
  },
};
